import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { ActionForm } from '@/app/action-form/action-form';
import { administratiefBeroepVelden } from '@/app/administratief-beroep/administratief-beroep-velden';
import {
  administratiefBeroepAnswers,
  wordsOfAdministratiefBeroep,
} from '@/app/administratief-beroep/administratief-beroep-words';
import { MijnFrame } from '@/app/frames';
import { showDate, wordsOfMijn } from '@/app/words';
import { TEGEN } from '@/domain/administratief-beroep/administratief-beroep';
import { listBestrijdbaar } from '@/domain/administratief-beroep/administratief-beroep.queries';
import { localDateOf } from '@/platform/clock';
import { NotFound } from '@/platform/errors';
import { page } from '@/platform/page';
import { Alert } from '@/ui/alert';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { gemeenteNaam, ownPersoon } from '../../../../own';
import { submitAdministratiefBeroepAction } from '../../actions';

/** Saying why one does not agree with a decision on kwijtschelding or on paying in parts. */
export default page({
  toegang: { wie: 'burger' },
  doel: 'eigen-administratief-beroep',
  params: z.object({ gemeente: z.string(), tegen: z.enum(TEGEN), id: z.guid() }),
  load: async (read, { params }) => {
    const { gemeenteId, persoonId } = ownPersoon(read);
    const [blad] = await listBestrijdbaar(read, gemeenteId, persoonId, params);
    if (!blad) throw new NotFound();
    return blad;
  },
  render: (blad, frame) => {
    const { taal, ctx, params } = frame;
    const words = wordsOfAdministratiefBeroep(taal);
    const base = `/mijn/${params.gemeente}`;
    const datum = showDate(blad.indienenTot, taal);
    const kantoor = ctx.kantoorNaam;
    return (
      <MijnFrame
        {...frame}
        gemeente={gemeenteNaam(ctx, params.gemeente)}
        crumbs={[{ label: wordsOfMijn(taal)('kruimel'), href: base }]}
      >
        <title>{words('kop')}</title>
        <div className="grid max-w-text gap-6">
          <div className="grid gap-2">
            <Heading level={1}>{words('kop')}</Heading>
            <p>
              {words(`over.${blad.tegen}`, {
                datum: showDate(blad.besluitOp, taal),
                kenmerk: blad.kenmerk,
              })}
            </p>
          </div>
          {blad.lopend ? (
            <Alert tone="letop" taal={taal} title={words('middel.lopend')}>
              <Link href={`${base}/zaken/${blad.lopend.zaakId}`}>
                {words('middel.lopendLink', { nummer: blad.lopend.zaaknummer })}
              </Link>
            </Alert>
          ) : (
            <>
              <div className="grid gap-2">
                <p>
                  {blad.indienenTot >= localDateOf(ctx.now)
                    ? words(`middel.${blad.rechtsmiddel}`, { kantoor, datum })
                    : words('middel.voorbij', { datum })}
                </p>
                <p>{words('anders')}</p>
                <p>{words('betalen')}</p>
              </div>
              <ActionForm
                id="administratief-beroep"
                taal={taal}
                action={submitAdministratiefBeroepAction}
                groepen={[{ velden: administratiefBeroepVelden(taal) }]}
                verborgen={{ gemeente: params.gemeente, tegen: blad.tegen, tegenId: blad.id }}
                sleutel={randomUUID()}
                knop={words('knop')}
                antwoorden={administratiefBeroepAnswers(taal)}
              />
            </>
          )}
        </div>
      </MijnFrame>
    );
  },
});
