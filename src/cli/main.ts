import { enableCompileCache, getCompileCacheDir } from 'node:module';

// Compiled code is kept from start to start; threads and the engine's process find it by the environment. Before everything else is loaded.
enableCompileCache();
process.env['NODE_COMPILE_CACHE'] ??= getCompileCacheDir() ?? '';
const { CommanderError } = await import('commander');
const { CliFault, EXIT } = await import('./fault.ts');
const { languageOfArguments } = await import('./language.ts');
const { createProgram } = await import('./program.ts');

// By what they hold: the warehouse and the registry are loaded only by the commands that need them.
const saysItself = (error: Error): error is Error & { readonly texts: Readonly<Record<'fr' | 'en', string>> } =>
  (error.name === 'WarehouseError' || error.name === 'RegistryError') && 'texts' in error;
const language = languageOfArguments(process.argv, process.env);
// A reader that closes the pipe early (`| head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT.done);
  throw error;
});
try {
  await createProgram(process.env, language, (exit) => {
    process.exitCode = exit;
  }).parseAsync(process.argv);
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.usage;
  else if (error instanceof CliFault) {
    process.stderr.write(`${language === 'fr' ? error.fr : error.en}\n`);
    process.exitCode = error.exit;
  } else if (error instanceof Error && saysItself(error)) {
    process.stderr.write(`${error.texts[language]}\n`);
    process.exitCode = EXIT.setup;
  } else if (error instanceof Error && 'code' in error && typeof error.code === 'string' && 'syscall' in error) {
    // The system refused a file: named in the user's words where the reason is a common one, else in its own.
    const file = 'path' in error ? String(error.path) : '';
    const common = {
      ENOENT: ['introuvable', 'not found'],
      EACCES: ['accès refusé', 'access denied'],
      EPERM: ['accès refusé', 'access denied'],
    };
    const said = common[error.code as keyof typeof common]?.[language === 'fr' ? 0 : 1];
    process.stderr.write(`${said === undefined || file === '' ? error.message : `${file} : ${said}`}\n`);
    process.exitCode = EXIT.setup;
  } else throw error;
}
