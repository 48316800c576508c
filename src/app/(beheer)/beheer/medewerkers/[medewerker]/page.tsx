import type { ReactNode } from 'react';
import { z } from 'zod';
import { ActionForm } from '@/app/action-form/action-form';
import { showDate } from '@/app/words';
import {
  getMedewerker,
  getMedewerkerNamen,
  type MedewerkerView,
} from '@/domain/medewerkers/medewerker.queries';
import { geldtOp } from '@/domain/medewerkers/rol';
import { countEigenTaken } from '@/domain/taken/taak.queries';
import { localDateOf } from '@/platform/clock';
import type { Context } from '@/platform/context';
import { NotFound } from '@/platform/errors';
import { page } from '@/platform/page';
import { may } from '@/platform/permissions';
import { Badge } from '@/ui/badge';
import { Card } from '@/ui/card';
import { DataList } from '@/ui/data-list';
import { Heading } from '@/ui/heading';
import { BeheerFrame } from '../../beheer-frame';
import {
  changeMedewerkerAction,
  proposeRolAction,
  recordSleutelAction,
  resumeMedewerkerAction,
  stopMedewerkerAction,
} from '../../medewerker-actions';
import { metGelukt } from '../../search-params';
import { formAnswers, words } from '../../words';
import { changeForm, rolForm, sleutelForm, stopForm } from '../medewerker-velden';
import { Rollen } from './rollen';

function Gegevens({ medewerker }: { medewerker: MedewerkerView }) {
  return (
    <Card as="section" labelledBy="gegevens" className="grid gap-3">
      <div className="flex flex-wrap items-center gap-3">
        <Heading level={2} id="gegevens">
          {words('medewerkers.gegevens')}
        </Heading>
        <Badge tone={medewerker.stand === 'werkt' ? 'goed' : 'rust'}>
          {words(`stand.${medewerker.stand}`)}
        </Badge>
      </div>
      <DataList
        items={[
          { term: words('medewerkers.email'), value: medewerker.email ?? '-' },
          { term: words('medewerkers.werkgever'), value: words(`opties.werkgever.${medewerker.werkgever}`) },
          { term: words('medewerkers.subject'), value: medewerker.subject },
          { term: words('medewerkers.startdatum'), value: showDate(medewerker.startdatum) },
          ...(medewerker.stopdatum
            ? [{ term: words('medewerkers.stopdatum'), value: showDate(medewerker.stopdatum) }]
            : []),
        ]}
      />
    </Card>
  );
}

/** A form under its own heading. */
function Blok({
  id,
  kop,
  uitleg,
  children,
}: {
  id: string;
  kop: string;
  uitleg: string;
  children: ReactNode;
}) {
  return (
    <Card as="section" labelledBy={id} className="grid content-start gap-4 print:hidden">
      <Heading level={2} id={id}>
        {kop}
      </Heading>
      {uitleg && <p className="max-w-text">{uitleg}</p>}
      {children}
    </Card>
  );
}

interface ActsProps {
  medewerker: MedewerkerView & { heeftSleutel: boolean };
  /** Tasks that he has in hand, over all gemeenten. */
  taken: number;
  ctx: Context;
}

function Acts({ medewerker, taken, ctx }: ActsProps) {
  const vandaag = localDateOf(ctx.now);
  const record = { id: medewerker.id, versie: String(medewerker.versie) };
  const antwoorden = formAnswers();
  if (medewerker.stand === 'gestopt')
    return (
      <Blok id="hervat" kop={words('medewerkers.hervat')} uitleg={words('medewerkers.hervatUitleg')}>
        <ActionForm
          id="hervat-formulier"
          action={resumeMedewerkerAction}
          groepen={[]}
          verborgen={record}
          knop={words('medewerkers.hervatKnop')}
          antwoorden={antwoorden}
        />
      </Blok>
    );
  return (
    <>
      <Blok id="rol" kop={words('medewerkers.rolGeven')} uitleg={words('medewerkers.rolUitleg')}>
        <ActionForm
          id="rol-formulier"
          action={proposeRolAction}
          groepen={rolForm(ctx.gemeenten, vandaag)}
          verborgen={{ medewerkerId: medewerker.id }}
          knop={words('medewerkers.geef')}
          antwoorden={antwoorden}
        />
      </Blok>
      <Blok id="wijzig" kop={words('medewerkers.wijzig')} uitleg="">
        <ActionForm
          id="wijzig-formulier"
          action={changeMedewerkerAction}
          groepen={changeForm(medewerker)}
          verborgen={record}
          knop={words('medewerkers.bewaar')}
          variant="secondary"
          antwoorden={antwoorden}
        />
      </Blok>
      <Blok
        id="bsn-blok"
        kop={words('medewerkers.bsnKop')}
        uitleg={words(medewerker.heeftSleutel ? 'medewerkers.bsnBekend' : 'medewerkers.bsnOnbekend')}
      >
        <ActionForm
          id="bsn-formulier"
          action={recordSleutelAction}
          groepen={sleutelForm()}
          verborgen={record}
          knop={words('medewerkers.bsnKnop')}
          variant="secondary"
          antwoorden={antwoorden}
        />
      </Blok>
      <Blok id="stop" kop={words('medewerkers.stop')} uitleg={words('medewerkers.stopUitleg')}>
        <p className="max-w-text font-semibold">
          {words('medewerkers.stopOpen', {
            taken,
            rollen: medewerker.rollen.filter((rij) => geldtOp(rij, vandaag)).length,
          })}
        </p>
        <ActionForm
          id="stop-formulier"
          action={stopMedewerkerAction}
          groepen={stopForm(vandaag)}
          verborgen={record}
          knop={words('medewerkers.stopKnop')}
          variant="danger"
          antwoorden={antwoorden}
        />
      </Blok>
    </>
  );
}

/** One medewerker: who, his roles, and what may be done. */
export default page({
  // Over all gemeenten, because that is where his work lies; who manages one of them only may not come here.
  toegang: { wie: 'medewerker', verb: 'medewerker.beheren', bereik: 'set' },
  doel: 'medewerkers-beheren',
  params: z.object({ medewerker: z.guid() }),
  searchParams: metGelukt,
  load: async (read, { params }) => {
    if (!may(read.ctx.kantoorRollen, 'medewerker.beheren')) throw new NotFound();
    const medewerker = await getMedewerker(read, params.medewerker);
    if (!medewerker) throw new NotFound();
    return {
      medewerker,
      namen: await getMedewerkerNamen(read),
      taken: await countEigenTaken(read, params.medewerker),
    };
  },
  render: ({ medewerker, namen, taken }, frame) => (
    <BeheerFrame
      {...frame}
      titel={medewerker.naam}
      gelukt={frame.searchParams.gelukt}
      crumbs={[{ href: '/beheer/medewerkers', label: words('medewerkers.kop') }]}
    >
      <Heading level={1}>{medewerker.naam}</Heading>
      <Gegevens medewerker={medewerker} />
      <Rollen
        rollen={medewerker.rollen}
        vandaag={localDateOf(frame.ctx.now)}
        namen={namen}
        kijker={frame.ctx.actor.soort === 'medewerker' ? frame.ctx.actor.medewerkerId : ''}
      />
      <Acts medewerker={medewerker} taken={taken} ctx={frame.ctx} />
    </BeheerFrame>
  ),
});
