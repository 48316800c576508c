import { deliverDocument } from '@/domain/documenten/deliver-document';
import { DOCUMENTSOORTEN, idVan } from '@/domain/documenten/document';
import { makeDocument } from '@/domain/documenten/make-document';
import { renderDocument } from '@/domain/documenten/render-document';
import { getAfzender } from '@/domain/gemeenten/get-afzender';
import { getGeadresseerde } from '@/domain/personen/get-geadresseerden';
import { localDateOf } from '@/platform/clock';
import { Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { aanvullingbriefSchema, besluitbriefSchema } from './brief.schema';
import { aanvullingbriefdata, besluitbriefdata } from './brieven';
import type { Kwijtschelding } from './kwijtschelding';

type Soort = 'besluit' | 'aanvulling';

const MAAK = {
  besluit: (feiten: unknown) => {
    const gelezen = besluitbriefSchema.safeParse(feiten);
    return gelezen.success ? besluitbriefdata(gelezen.data) : null;
  },
  aanvulling: (feiten: unknown) => {
    const gelezen = aanvullingbriefSchema.safeParse(feiten);
    return gelezen.success ? aanvullingbriefdata(gelezen.data) : null;
  },
} as const;

/**
 * Makes and posts a letter about a request, in the transaction of the act: nothing counts as decided or asked that
 * nobody can be told. The id follows from the case, so that there is one of each. Throws Refused with what is missing.
 */
export async function sendKwijtscheldingsbrief(
  write: Write,
  { zaakId, persoonId, aanslagId }: Pick<Kwijtschelding, 'zaakId' | 'persoonId' | 'aanslagId'>,
  soort: Soort,
  inhoud: Record<string, unknown>,
): Promise<string> {
  const { gemeenteId, ctx } = write;
  const vandaag = localDateOf(ctx.now);
  const documentsoort = soort === 'besluit' ? 'besluit-kwijtschelding' : 'aanvulling-kwijtschelding';
  const klasse = soort === 'besluit' ? 'maatwerk-ondertekend' : 'maatwerk-automatisch';
  const gevonden = await getAfzender(write, gemeenteId, klasse, vandaag);
  if (!gevonden.ok) throw new Refused('kwijtschelding.brief-afzender');
  const aan = await getGeadresseerde(
    write,
    gemeenteId,
    persoonId,
    vandaag,
    DOCUMENTSOORTEN[documentsoort].over,
    zaakId,
  );
  if ('wacht' in aan) throw new Refused(`kwijtschelding.brief-${aan.wacht}`);
  const { rekening: _, ...afzender } = gevonden.afzender;
  const data = MAAK[soort]({
    taal: 'nl',
    dagtekening: vandaag,
    geadresseerde: aan.regels,
    aanhef: aan.aanhef,
    ...afzender,
    ...inhoud,
  });
  if (data === null) throw new Refused('kwijtschelding.brief-niet-te-maken');
  const id = idVan('kwijtschelding', soort, zaakId);
  const gerenderd = await renderDocument(id, { sjabloon: 'standaardbrief', data }).catch(() => {
    throw new Refused('kwijtschelding.brief-niet-te-maken');
  });
  await makeDocument(write, [
    {
      id,
      soort: documentsoort,
      persoonId,
      aanslagId,
      zaakId,
      runId: null,
      dagtekening: vandaag,
      taal: 'nl',
      gerenderd,
    },
  ]);
  await deliverDocument(write, [{ documentId: id, kanaal: 'post', adres: aan.regels }]);
  return id;
}
