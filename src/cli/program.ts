import { Command, InvalidArgumentError, Option } from 'commander';
import type { CorrectionOptions } from './commands/correction.ts';
import type { DdlOptions } from './commands/warehouse.ts';
import type { CommandContext } from './context.ts';
import { type Language, languageOf } from './language.ts';
import { output } from './output.ts';
import { wrongCall } from './wrong-call.ts';

interface Global {
  readonly data?: string;
  readonly demo?: boolean;
  readonly json?: boolean;
  readonly lang?: string;
}

const whole = (text: string): number => {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('entier attendu / whole number expected');
  return Number(text);
};
/** `mot-simple` as the users read it: French first, English beside it. */
const both = (fr: string, en: string): string => `${fr} / ${en}`;

/** The command line. Commands are loaded when they are called, so that `continuum --help` starts at once. `said` is the language of what is wrong with a call; `finish` takes the exit code. */
export function createProgram(environment: NodeJS.ProcessEnv, said: Language, finish: (exit: number) => void): Command {
  const program = new Command('continuum')
    .description(both('Entrepôt et recherche en cancérologie', 'Oncology warehouse and search'))
    .option('--data <dir>', both('répertoire des données', 'data directory'))
    .option('--demo', both('données de démonstration', 'demonstration data'))
    .option('--json', both('résultats en JSON', 'results as JSON'))
    .addOption(new Option('--lang <fr|en>', both('langue des messages', 'language of messages')).choices(['fr', 'en']))
    .exitOverride()
    .showHelpAfterError()
    .configureOutput({ outputError: (text, write) => write(wrongCall(text, said)) });

  const contextOf = (command: Command): CommandContext => {
    const options = command.optsWithGlobals<Global>();
    const language: Language = languageOf(options.lang, environment);
    return {
      out: output(language, options.json ?? false, { out: process.stdout, err: process.stderr }),
      environment,
      data: options.data,
      demo: options.demo ?? false,
    };
  };
  const run =
    <Args extends unknown[]>(action: (context: CommandContext, ...args: Args) => Promise<number>) =>
    async (...args: unknown[]): Promise<void> => {
      const command = args.at(-1) as Command;
      finish(await action(contextOf(command), ...(args.slice(0, -1) as Args)));
    };

  program
    .command('start')
    .description(both('sert l’interface et l’API', 'serves interface and API'))
    .option('--patients <n>', both('taille de l’hôpital de démonstration', 'size of the demonstration hospital'), whole, 300)
    .action(run(async (context, options: { patients: number }) => (await import('./commands/start.ts')).startCommand(context, options)));

  program
    .command('synth')
    .description(both('écrit un hôpital synthétique', 'writes a synthetic hospital'))
    .requiredOption('--out <dir>', both('dossier à écrire', 'folder to write'))
    .option('--patients <n>', '', whole, 300)
    .option('--seed <n>', '', whole, 1)
    .addOption(
      new Option('--layout <layout>', both('un fichier par document, ou JSONL', 'one file a document, or JSONL')).choices([
        'files',
        'shards',
      ]),
    )
    .action(
      run(async (context, options: { out: string; patients: number; seed: number; layout?: 'files' | 'shards' }) =>
        (await import('./commands/synth.ts')).synthCommand(context, options),
      ),
    );

  program
    .command('ingest <dir>')
    .description(both('ingère un dossier', 'ingests a folder'))
    .option('--name <name>', both('nom du dossier (son propre nom sinon)', 'name of the folder (its own otherwise)'))
    .option('--mappings <dir>', both('fichiers de correspondance du centre', 'mapping files of the centre'))
    .option(
      '--full',
      both(
        'relit aussi les fichiers inchangés ; confirme un dossier ou un entrepôt vide',
        'also reads unchanged files again; confirms an empty folder or warehouse',
      ),
    )
    .option('--allow-removals', both('retire aussi ce qui a disparu en grand nombre', 'also takes out what is gone in large numbers'))
    .option('--batch <n>', both('enregistrements par lot', 'records of one batch'), whole)
    .addOption(
      new Option(
        '--identities <policy>',
        both('IPP inconnu : quarantaine ou nouveau patient', 'unknown number: quarantine or new patient'),
      ).choices(['auto', 'required', 'created']),
    )
    .action(
      run(
        async (
          context,
          dir: string,
          options: {
            name?: string;
            mappings?: string;
            full?: boolean;
            allowRemovals?: boolean;
            batch?: number;
            identities?: 'auto' | 'required' | 'created';
          },
        ) =>
          (await import('./commands/ingest.ts')).ingestCommand(context, {
            dir,
            name: options.name,
            mappings: options.mappings,
            full: options.full,
            allowRemovals: options.allowRemovals,
            batchRecords: options.batch,
            policy: options.identities,
          }),
      ),
    );

  program
    .command('analyse [file]')
    .description(both('analyse des textes sans base de données', 'analyses texts without a database'))
    .option('--jsonl', both('entrée en JSON par ligne', 'input as JSON lines'))
    .action(
      run(async (_context, file: string | undefined, options: { jsonl?: boolean }) =>
        (await import('./commands/analyse.ts')).analyseCommand(file, options.jsonl ?? false),
      ),
    );

  program
    .command('primaries [file]')
    .description(both('tumeurs primitives selon les règles IACR/IARC/ENCR', 'primary tumours by the IACR/IARC/ENCR rules'))
    .addOption(
      new Option('--policy <policy>', both('règles de comptage', 'rules of counting'))
        .choices(['reporting', 'recording'])
        .makeOptionMandatory(),
    )
    .option('--icdo <version>', both('version de la CIM-O : 3.0, 3.1, 3.2', 'version of ICD-O: 3.0, 3.1, 3.2'))
    .option('--jsonl', both('entrée en JSON par ligne (la seule forme)', 'input as JSON lines (the only form)'))
    .action(
      run(async (_context, file: string | undefined, options: { policy: 'reporting' | 'recording'; icdo?: string }) =>
        (await import('./commands/primaries.ts')).primariesCommand(file, {
          policy: options.policy,
          ...(options.icdo !== undefined && { version: options.icdo }),
        }),
      ),
    );

  program
    .command('search <question>')
    .description(both('cherche « à la Google »', 'searches'))
    .option('--size <n>', both('documents', 'documents'), whole, 10)
    .action(
      run(async (context, question: string, options: { size: number }) =>
        (await import('./commands/search.ts')).searchCommand(context, question, options.size),
      ),
    );
  program
    .command('count <question>')
    .description(both('compte patients et documents', 'counts patients and documents'))
    .action(run(async (context, question: string) => (await import('./commands/search.ts')).countCommand(context, question)));
  program
    .command('apart <question>')
    .description(
      both(
        'décompose une question : critère par critère, et qui sont ses patients',
        'takes a question apart: by criterion, and who its patients are',
      ),
    )
    .action(run(async (context, question: string) => (await import('./commands/apart.ts')).apartCommand(context, question)));
  program
    .command('witnesses <number> <question>')
    .description(both('ce qui, chez un patient, remplit chaque critère', 'what of one patient satisfies each criterion'))
    .option('--ipp', both('le numéro est un IPP', 'the number is the centre’s'))
    .action(
      run(async (context, number: string, question: string, options: { ipp?: boolean }) =>
        (await import('./commands/apart.ts')).witnessesCommand(context, number, question, { ipp: options.ipp ?? false }),
      ),
    );
  const cohort = program.command('cohort').description(both('cohortes enregistrées', 'saved cohorts'));
  cohort
    .command('save <name> [question]')
    .description(both('enregistre les patients d’une question ou d’une liste', 'saves the patients of a question or list'))
    .option('--file <file>', both('fichier d’IPP', 'file of numbers of the centre'))
    .action(
      run(async (context, name: string, question: string | undefined, options: { file?: string }) =>
        (await import('./commands/cohort.ts')).cohortSave(context, name, question, options),
      ),
    );
  cohort.command('list').action(run(async (context) => (await import('./commands/cohort.ts')).cohortList(context)));
  cohort
    .command('remove <name>')
    .action(run(async (context, name: string) => (await import('./commands/cohort.ts')).cohortRemove(context, name)));
  program
    .command('patient <number>')
    .description(
      both(
        'l’histoire d’un patient (numéro interne, ou IPP avec --ipp)',
        'the history of a patient (internal number, or centre number with --ipp)',
      ),
    )
    .option('--ipp', both('le numéro est un IPP', 'the number is the centre’s'))
    .action(
      run(async (context, number: string, options: { ipp?: boolean }) =>
        (await import('./commands/patient.ts')).patientCommand(context, number, options.ipp ?? false),
      ),
    );

  program
    .command('explain <number> [item]')
    .description(
      both(
        'pourquoi une ligne de l’histoire est là : T1 tumeur, E2 événement, S3 soin ; toutes sans ligne',
        'why a line of the history stands there: T1 tumour, E2 event, S3 treatment; all without one',
      ),
    )
    .option('--ipp', both('le numéro est un IPP', 'the number is the centre’s'))
    .action(
      run(async (context, number: string, item: string | undefined, options: { ipp?: boolean }) =>
        (await import('./commands/explain.ts')).explainCommand(context, number, item, { ipp: options.ipp ?? false }),
      ),
    );

  const history = program.command('history').description(both('histoires inférées', 'inferred histories'));
  history
    .command('rebuild')
    .description(both('réinfère les histoires sans relire les textes', 'infers histories anew without reading texts again'))
    .option('--patient <number>', both('un seul patient', 'one patient only'))
    .option('--ipp', both('le numéro est un IPP', 'the number is the centre’s'))
    .addOption(
      new Option('--policy <policy>', both('comptage des tumeurs, retenu pour la suite', 'how tumours are counted, from now on')).choices([
        'recording',
        'reporting',
      ]),
    )
    .addOption(
      new Option('--icdo <version>', both('version de la CIM-O', 'version of ICD-O')).choices(['3.0', '3.1', '3.2']).default('3.2'),
    )
    .action(
      run(
        async (
          context,
          {
            policy,
            icdo,
            ...options
          }: { patient?: string; ipp?: boolean; policy?: 'recording' | 'reporting'; icdo: '3.0' | '3.1' | '3.2' },
        ) =>
          (await import('./commands/history.ts')).historyRebuild(context, {
            ...options,
            ...(policy !== undefined && { policy: { name: policy, icdo } }),
          }),
      ),
    );
  history
    .command('diff')
    .argument('[old]', both('génération', 'generation'), whole)
    .argument('[new]', both('génération', 'generation'), whole)
    .description(both('qui a gagné, perdu ou changé quoi, et pourquoi', 'who gained, lost or changed what, and why'))
    .action(
      run(async (context, before: number | undefined, after: number | undefined) =>
        (await import('./commands/history.ts')).historyDiff(context, before, after),
      ),
    );

  history
    .command('conflicts')
    .description(
      both(
        'valeurs contredites à trancher, ce qui l’a été, règles appliquées',
        'contradicted values to decide, what was decided, rules that spoke',
      ),
    )
    .option('--patient <number>', both('un seul patient', 'one patient only'))
    .option('--ipp', both('le numéro est un IPP', 'the number is the centre’s'))
    .action(
      run(async (context, options: { patient?: string; ipp?: boolean }) =>
        (await import('./commands/history-review.ts')).historyConflicts(context, options),
      ),
    );

  const correction = program.command('correction').description(both('corrections d’une histoire', 'corrections of a history'));
  correction
    .command('add <number> <item>')
    .description(both('corrige un champ d’une ligne, ou la retire', 'corrects a field of a line, or withdraws it'))
    .requiredOption('--reason <text>', both('pourquoi', 'why'))
    .option('--field <field>', both('champ', 'field'))
    .option('--value <value>', both('valeur', 'value'))
    .option('--unknown', both('la valeur n’est pas connue', 'the value is not known'))
    .option('--withdraw', both('la ligne n’est pas', 'the line is none'))
    .option('--author <name>', both('qui le dit', 'who says so'))
    .option('--ipp', both('le numéro est un IPP', 'the number is the centre’s'))
    .action(
      run(async (context, number: string, item: string, options: CorrectionOptions) =>
        (await import('./commands/correction.ts')).correctionAdd(context, number, item, options),
      ),
    );
  correction
    .command('list <number>')
    .option('--ipp', both('le numéro est un IPP', 'the number is the centre’s'))
    .action(
      run(async (context, number: string, options: { ipp?: boolean }) =>
        (await import('./commands/correction.ts')).correctionList(context, number, options),
      ),
    );
  correction
    .command('undo <id>')
    .option('--author <name>', both('qui le dit', 'who says so'))
    .action(
      run(async (context, id: string, options: { author?: string }) =>
        (await import('./commands/correction.ts')).correctionUndo(context, id, options),
      ),
    );

  program
    .command('status')
    .description(both('sources, dernière ingestion, serveur', 'sources, last run, server'))
    .action(run(async (context) => (await import('./commands/status.ts')).statusCommand(context)));
  program
    .command('doctor')
    .description(both('dit ce qui ne va pas dans l’installation', 'says what is wrong with the set-up'))
    .action(run(async (context) => (await import('./commands/doctor.ts')).doctorCommand(context)));

  const warehouse = program.command('warehouse').description(both('entrepôt', 'warehouse'));
  warehouse
    .command('ddl')
    .description(both('les instructions qui font un cluster ClickHouse', 'the statements that make a ClickHouse cluster'))
    .requiredOption('--cluster <name>', both('nom du cluster chez ses serveurs', 'name of the cluster on its servers'))
    .option('--prefix <prefix>', both('début du nom de ses bases', 'beginning of the names of its databases'))
    .option('--generation <n>', both('génération à tenir', 'generation to hold'), whole)
    .option('--from <host:port>', both('copie depuis ce serveur', 'copy from this server'))
    .option('--user <name>', both('compte de ce serveur', 'account of this server'))
    .action(run(async (context, options: DdlOptions) => (await import('./commands/warehouse.ts')).warehouseDdl(context, options)));

  const quarantine = program.command('quarantine').description(both('ce qui n’a pas pu être pris', 'what could not be taken'));
  quarantine
    .command('list')
    .option('--limit <n>', '', whole, 50)
    .option('--source <name>', '')
    .option('--code <code>', '')
    .action(
      run(async (context, options: { limit: number; source?: string; code?: string }) =>
        (await import('./commands/quarantine.ts')).quarantineList(context, options),
      ),
    );
  quarantine
    .command('show')
    .argument('<id>', both('numéro dans la liste', 'number in the list'), whole)
    .action(run(async (context, id: number) => (await import('./commands/quarantine.ts')).quarantineShow(context, id)));
  quarantine
    .command('retry [code]')
    .action(run(async (context, code: string | undefined) => (await import('./commands/quarantine.ts')).quarantineRetry(context, code)));

  const user = program.command('user').description(both('comptes', 'accounts'));
  user.command('list').action(run(async (context) => (await import('./commands/user.ts')).userList(context)));
  user
    .command('add <login>')
    .option('--role <role>', '', 'reader')
    .option('--name <name>', '', '')
    .action(
      run(async (context, login: string, options: { role: string; name: string }) =>
        (await import('./commands/user.ts')).userAdd(context, login, options.role, options.name),
      ),
    );
  user
    .command('reset <login>')
    .action(run(async (context, login: string) => (await import('./commands/user.ts')).userReset(context, login)));
  user
    .command('close <login>')
    .action(run(async (context, login: string) => (await import('./commands/user.ts')).userClose(context, login)));

  const mapping = program.command('mapping').description(both('correspondances des fichiers CSV', 'mappings of CSV files'));
  mapping
    .command('check <mapping> <sample>')
    .description(both('vérifie une correspondance sur un fichier et montre un exemple', 'checks a mapping on a file and shows an example'))
    .action(
      run(async (context, file: string, sample: string) => (await import('./commands/mapping.ts')).mappingCheck(context, file, sample)),
    );

  return program;
}
