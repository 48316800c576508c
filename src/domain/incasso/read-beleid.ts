import { readGegevens } from '@/domain/gemeenten/read-gegevens';
import { localDateOf } from '@/platform/clock';
import type { Read } from '@/platform/tenant';
import { beleidOp, type Incassobeleid } from './incassokeuze';

/** How a gemeente collects today, or null where it does not. Throws NotFound outside the read. */
export const readBeleid = async (read: Read, gemeenteId: number): Promise<Incassobeleid | null> =>
  beleidOp(await readGegevens(read, gemeenteId), localDateOf(read.ctx.now));
