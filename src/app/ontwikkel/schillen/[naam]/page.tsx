import { z } from 'zod';
import { env } from '@/platform/env';
import { NotFound } from '@/platform/errors';
import { page } from '@/platform/page';
import { ShellExample, WORLDS } from './shell-example';

/** The shell of one world with sample content. Only in a demo. */
export default page({
  toegang: { wie: 'publiek' },
  doel: 'ontwikkeling',
  params: z.object({ naam: z.enum(WORLDS) }),
  load: async () => {
    if (!env().KOHIER_DEMO) throw new NotFound('schil');
    return null;
  },
  render: (_, { params }) => (
    <>
      <title>{`Schil ${params.naam} - Kohier`}</title>
      <ShellExample naam={params.naam} />
    </>
  ),
});
