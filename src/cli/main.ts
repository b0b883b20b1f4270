import { CommanderError } from 'commander';
import { CliFault, EXIT } from './fault.ts';
import { languageOf } from './language.ts';
import { createProgram } from './program.ts';

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
