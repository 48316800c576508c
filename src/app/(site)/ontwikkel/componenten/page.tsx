import { SiteFrame } from '@/app/frames';
import { env } from '@/platform/env';
import { NotFound } from '@/platform/errors';
import { page } from '@/platform/page';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { Show } from './show';
import { ShowBasics } from './show-basics';
import { ShowBijlagen } from './show-bijlagen';
import { ShowDialogs } from './show-dialogs';
import { ShowForms } from './show-forms';
import { ShowLists } from './show-lists';

const SHELLS = ['site', 'mijn', 'balie', 'kantoor', 'bestuur', 'beheer'];

/** Every component of the product on one page, for designers, for tests and for whoever adds a screen. Only in a demo. */
export default page({
  toegang: { wie: 'publiek' },
  doel: 'ontwikkeling',
  load: async () => {
    if (!env().KOHIER_DEMO) throw new NotFound('componenten');
    return null;
  },
  render: (_, frame) => (
    <SiteFrame {...frame}>
      <title>Componenten - Kohier</title>
      <div className="grid gap-4">
        <Heading level={1}>Componenten</Heading>
        <p className="flex flex-wrap gap-x-4">
          Schillen:
          {SHELLS.map((shell) => (
            <Link key={shell} href={`/ontwikkel/schillen/${shell}`}>
              {shell}
            </Link>
          ))}
        </p>
        <ShowBasics />
        <ShowForms />
        <ShowLists />
        <ShowBijlagen />
        <Show id="dialoog" title="Dialoog">
          <ShowDialogs />
        </Show>
      </div>
    </SiteFrame>
  ),
});
