import { OfficeFrame } from '@/app/frames';
import { wordsOfKantoor as words } from '@/app/words';
import { page } from '@/platform/page';
import { ROLLEN } from '@/platform/permissions';
import { Card } from '@/ui/card';
import { DataList } from '@/ui/data-list';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';

/** The workplace of who works for the kantoor: what he is and where, and the work that waits. */
export default page({
  toegang: { wie: 'medewerker', verb: 'bestand.zien', bereik: 'kantoor' },
  doel: 'kantoor',
  load: async () => null,
  render: (_, frame) => {
    const list = new Intl.ListFormat('nl');
    return (
      <OfficeFrame {...frame}>
        <title>{words('naam')}</title>
        <Heading level={1}>{words('welkom')}</Heading>
        <div className="mt-6 grid max-w-text gap-6">
          <Card>
            <DataList
              items={[
                {
                  term: words('rollen'),
                  value: list.format(frame.ctx.kantoorRollen.map((rol) => ROLLEN[rol])),
                },
                { term: words('gemeenten'), value: list.format(frame.ctx.gemeenten.map((g) => g.naam)) },
              ]}
            />
          </Card>
          <EmptyState title={words('leeg')}>{words('leegUitleg')}</EmptyState>
        </div>
      </OfficeFrame>
    );
  },
});
