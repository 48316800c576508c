import { Refused } from '@/platform/errors';

/** What an act answered: 'gedaan', the key of its refusal, or the name of the error that it threw. */
export const refusal = (asked: Promise<unknown>): Promise<string> =>
  asked.then(
    () => 'gedaan',
    (error: unknown) => (error instanceof Refused ? error.sleutel : (error as Error).constructor.name),
  );
