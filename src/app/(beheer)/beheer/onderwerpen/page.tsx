import { showDate } from '@/app/words';
import type { Onderwerp } from '@/domain/kennis/onderwerp';
import { listAlleOnderwerpen } from '@/domain/kennis/onderwerp.queries';
import { localDateOf } from '@/platform/clock';
import { page } from '@/platform/page';
import { may } from '@/platform/permissions';
import { Badge } from '@/ui/badge';
import { ButtonLink } from '@/ui/button';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { Table } from '@/ui/table';
import { BeheerFrame } from '../beheer-frame';
import { onderwerpPath } from '../paths';
import { metGelukt } from '../search-params';
import { words } from '../words';

const TEAMVOLGORDE = ['frontoffice', 'serviceteam', 'expert'] as const;

/** What a question can be about, per team that answers it. */
export default page({
  toegang: { wie: 'medewerker', verb: 'instelling.zien', bereik: 'kantoor' },
  doel: 'onderwerpen-beheren',
  searchParams: metGelukt,
  load: (read) => listAlleOnderwerpen(read),
  render: (onderwerpen, frame) => {
    const vandaag = localDateOf(frame.ctx.now);
    const loopt = (rij: Onderwerp) => rij.tot === null || rij.tot > vandaag;
    const magWijzigen = may(frame.ctx.kantoorRollen, 'instelling.wijzigen');
    return (
      <BeheerFrame {...frame} titel={words('onderwerpen.kop')} gelukt={frame.searchParams.gelukt}>
        <div className="flex flex-wrap items-center justify-between gap-4">
          <Heading level={1}>{words('onderwerpen.kop')}</Heading>
          {magWijzigen && (
            <ButtonLink href="/beheer/onderwerpen/nieuw">{words('onderwerpen.nieuw')}</ButtonLink>
          )}
        </div>
        <p className="max-w-text">{words('onderwerpen.uitleg')}</p>
        {TEAMVOLGORDE.map((team) => (
          <section key={team} aria-labelledby={`team-${team}`} className="grid gap-3">
            <Heading level={2} id={`team-${team}`}>
              {words(`onderwerpen.team.${team}`)}
            </Heading>
            <TeamTabel
              team={words(`onderwerpen.team.${team}`)}
              rijen={onderwerpen.filter((rij) => rij.team === team)}
              loopt={loopt}
              wijzigbaar={magWijzigen}
            />
          </section>
        ))}
        <p className="print:hidden">
          <Link href="/beheer/onderwerpen/export" reload>
            {words('medewerkers.export')}
          </Link>
        </p>
      </BeheerFrame>
    );
  },
});

interface TeamTabelProps {
  team: string;
  rijen: readonly Onderwerp[];
  loopt: (rij: Onderwerp) => boolean;
  wijzigbaar: boolean;
}

function TeamTabel({ team, rijen, loopt, wijzigbaar }: TeamTabelProps) {
  if (rijen.length === 0) return <p className="text-ink-muted">{words('onderwerpen.geen')}</p>;
  return (
    <Table
      taal="nl"
      caption={team}
      captionHidden
      rows={rijen}
      rowKey={(rij) => rij.sleutel}
      columns={[
        {
          key: 'naam',
          header: words('kolommen.naam'),
          rowHeader: true,
          cell: (rij) => (wijzigbaar ? <Link href={onderwerpPath(rij.sleutel)}>{rij.naam}</Link> : rij.naam),
        },
        {
          key: 'inwoner',
          header: words('onderwerpen.voorBurgerKort'),
          cell: (rij) => words(rij.voorBurger ? 'onderwerpen.ja' : 'onderwerpen.nee'),
        },
        { key: 'bron', header: words('onderwerpen.bron'), cell: (rij) => rij.bron },
        {
          key: 'stand',
          header: words('kolommen.stand'),
          cell: (rij) =>
            loopt(rij) ? (
              <Badge tone={rij.tot === null ? 'goed' : 'letop'}>
                {rij.tot === null
                  ? words('onderwerpen.loopt')
                  : words('onderwerpen.tot-en-met', { datum: showDate(rij.tot) })}
              </Badge>
            ) : (
              <Badge tone="rust">{words('onderwerpen.gestopt')}</Badge>
            ),
        },
      ]}
    />
  );
}
