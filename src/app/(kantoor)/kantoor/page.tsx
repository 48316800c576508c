import { VerouderdAlarm } from '@/app/bijgewerkt/verouderd-alarm';
import { OfficeFrame } from '@/app/frames';
import { EigenTermijnen } from '@/app/termijnen/eigen-termijnen';
import { loadEigenTermijnen } from '@/app/termijnen/load-termijnen';
import { wordsOfKantoor as words } from '@/app/words';
import { listVerouderd } from '@/domain/runs/bijgewerkt.queries';
import { NotFound } from '@/platform/errors';
import { page } from '@/platform/page';
import { may, ROLLEN } from '@/platform/permissions';
import { Card } from '@/ui/card';
import { DataList } from '@/ui/data-list';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';

/** The workplace of who works for the kantoor: what he is and where, and the work that waits. */
export default page({
  toegang: { wie: 'medewerker', verb: 'bestand.zien', bereik: 'set' },
  doel: 'kantoor',
  load: async (read) => {
    if (!may(read.ctx.kantoorRollen, 'bestand.zien')) throw new NotFound();
    return { termijnen: await loadEigenTermijnen(read), verouderd: await listVerouderd(read) };
  },
  render: ({ termijnen, verouderd }, frame) => {
    const list = new Intl.ListFormat('nl');
    return (
      <OfficeFrame {...frame}>
        <title>{words('naam')}</title>
        <Heading level={1}>{words('welkom')}</Heading>
        <div className="mt-6 grid min-w-0 gap-6">
          <VerouderdAlarm verouderd={verouderd} ctx={frame.ctx} />
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
          {termijnen === null ? (
            <EmptyState title={words('leeg')}>{words('leegUitleg')}</EmptyState>
          ) : (
            <EigenTermijnen termijnen={termijnen} ctx={frame.ctx} />
          )}
        </div>
      </OfficeFrame>
    );
  },
});
