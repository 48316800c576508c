import { zegelsControleren, zegelsMaken } from '@/jobs/zegels';
import { lookUp } from '@/platform/tenant';

/**
 * Seals on what the demo wrote and a first look at them, as the worker does from now on: the screen has something to
 * show at once. What has a seal already keeps it. Answers of how many kantoren.
 */
export async function fillZegels(): Promise<number> {
  const kantoren = await lookUp<{ id: number }>('select id from kantoor order by id', []);
  for (const { id } of kantoren) {
    await zegelsMaken.run({ kantoorId: id });
    await zegelsControleren.run({ kantoorId: id });
  }
  return kantoren.length;
}
