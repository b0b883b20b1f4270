import { parentPort } from 'node:worker_threads';
import { convert } from './convert.ts';
import type { ConversionJob, ConversionReply } from './converter.ts';

// Libraries write warnings about damaged files to the console, with parts of their content.
console.log = console.warn = console.error = () => undefined;

parentPort?.on('message', (job: ConversionJob) => {
  convert(job.format, job.bytes, job.limits).then(
    (result) => reply({ id: job.id, result }),
    (error: unknown) =>
      reply({
        id: job.id,
        result: {
          ok: false,
          code: 'broken_file',
          message: `le lecteur de ce format a échoué (${nameOf(error)}) / the reader of this format failed (${nameOf(error)})`,
        },
      }),
  );
});

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown');
const reply = (message: ConversionReply): void => parentPort?.postMessage(message);
