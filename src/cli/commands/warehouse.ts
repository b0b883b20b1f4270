import { clusterCopy, clusterDdl, serverAddress } from '../../warehouse/index.ts';
import type { CommandContext } from '../context.ts';
import { CliFault, EXIT } from '../fault.ts';

export interface DdlOptions {
  readonly cluster: string;
  readonly prefix?: string;
  readonly generation?: number;
  readonly from?: string;
  readonly user?: string;
}

/** `continuum warehouse ddl --cluster NAME`: the statements that make a cluster, and with `--from` those that fill it. Opens nothing. */
export function warehouseDdl(context: CommandContext, { cluster, prefix, generation, from, user = 'continuum' }: DdlOptions): number {
  if (from !== undefined && generation === undefined)
    throw new CliFault(
      EXIT.usage,
      'Avec --from, donnez --generation : celle que « continuum count "" --json » nomme.',
      'With --from, give --generation: the one that "continuum count "" --json" names.',
    );
  const setting = context.environment['CONTINUUM_WAREHOUSE'];
  const plan = {
    cluster,
    prefix: prefix ?? (setting === undefined ? 'continuum' : serverAddress(setting).prefix),
    generation: generation ?? 1,
  };
  const statements = [...clusterDdl(plan), ...(from === undefined ? [] : clusterCopy(plan, { address: from, user }))];
  context.out.result({ ...plan, statements }, () => statements.map((statement) => `${statement};`));
  return EXIT.done;
}
