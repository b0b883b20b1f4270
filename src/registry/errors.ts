/** A registry that this program cannot use, said in both languages. */
export class RegistryError extends Error {
  readonly code = 'registry_newer';
  readonly texts: { readonly fr: string; readonly en: string };

  constructor(unknown: readonly string[]) {
    const names = unknown.join(', ');
    const fr = `Le registre a été écrit par une version plus récente de Continuum (étapes inconnues : ${names}) : mettez le programme à jour.`;
    const en = `The registry was written by a newer version of Continuum (unknown steps: ${names}): update the program.`;
    super(en);
    this.name = 'RegistryError';
    this.texts = { fr, en };
  }
}
