import { enableCompileCache, getCompileCacheDir } from 'node:module';

// Compiled code is kept from start to start; threads and the engine's process find it by the environment. Before everything else is loaded.
enableCompileCache();
process.env['NODE_COMPILE_CACHE'] ??= getCompileCacheDir() ?? '';
const { CommanderError } = await import('commander');
const { CliFault, EXIT } = await import('./fault.ts');
const { languageOf } = await import('./language.ts');
const { createProgram } = await import('./program.ts');

const language = languageOf(undefined, process.env);
// A reader that closes the pipe early (`| head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT.done);
  throw error;
});
try {
  await createProgram(process.env, (exit) => {
    process.exitCode = exit;
  }).parseAsync(process.argv);
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.usage;
  else if (error instanceof CliFault) {
    process.stderr.write(`${language === 'fr' ? error.fr : error.en}\n`);
    process.exitCode = error.exit;
  } else throw error;
}
