// Builds the interface into web/dist when its sources changed since the last build.
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './toolchain.mjs';

const sources = globSync(['web/**/*.{ts,tsx,css,html,svg}', 'src/{model,query,server}/**/*.ts', 'package-lock.json'], {
  cwd: ROOT,
  exclude: (name) => /(^|\/)(dist|node_modules)(\/|$)/.test(String(name)) || /\.test\./.test(String(name)),
}).sort();
const hash = createHash('sha256');
for (const file of sources)
  hash
    .update(file)
    .update('\0')
    .update(readFileSync(path.join(ROOT, file)));
const digest = hash.digest('hex');
const stamp = path.join(ROOT, 'web', 'dist', '.sources');
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== digest) {
  const { build } = await import('vite');
  await build({ root: path.join(ROOT, 'web'), configFile: path.join(ROOT, 'web', 'vite.config.ts'), logLevel: 'warn' });
  writeFileSync(stamp, digest);
}
