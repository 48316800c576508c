import { explain } from '@/law/explain';
import { groupBy } from '@/platform/group';
import { type Aanslagbiljetfeiten, aanslagbiljetSchema } from '../documenten/aanslagbiljet.schema';
import type { Afzender } from '../gemeenten/get-afzender';
import { bezwaartermijnVan, vervaldagenVan } from './aanslag';
import type { AanslagMetRegels } from './aanslag.queries';
import { explainAanslagregel } from './aanslagregel';
import type { AanslagregelView } from './aanslagregel.store';

/**
 * The facts of a biljet from an aanslag, its sender and its reader. The days come from the law core, as on the
 * screen. Throws ZodError when they are not whole: regels or terms that do not add up to the aanslag, a sender
 * without a name.
 */
export function biljetfeiten(
  aanslag: AanslagMetRegels,
  afzender: Afzender,
  geadresseerde: readonly string[],
): Aanslagbiljetfeiten {
  const { huisstijl, rekening } = afzender;
  const { incasso, kwijtCenten = 0n } = aanslag;
  const teBetalenCenten = aanslag.bedragCenten - kwijtCenten;
  // A plan over what was left of the aanslag is not how all of it is paid.
  const heel = incasso?.reduce((som, t) => som + t.bedragCenten, 0n) === teBetalenCenten ? incasso : null;
  return aanslagbiljetSchema.parse({
    taal: 'nl',
    dagtekening: aanslag.dagtekening,
    gemeente: afzender.gemeente,
    kantoor: afzender.kantoor,
    huisstijl,
    contact: afzender.contact,
    retouradres: afzender.retouradres,
    geadresseerde,
    aanslagnummer: aanslag.aanslagnummer,
    belastingjaar: aanslag.belastingjaar,
    bedragCenten: aanslag.bedragCenten,
    kwijtCenten,
    betaling: {
      kenmerk: aanslag.betalingskenmerk,
      iban: rekening.iban,
      tenaamstelling: rekening.tenaamstelling,
      acceptgiro: rekening.acceptgiro ?? false,
      termijnen: heel ?? vervaldagenVan({ ...aanslag, bedragCenten: teBetalenCenten }).waarde,
      ...(heel ? { incasso: true } : {}),
    },
    laatsteBezwaardag: bezwaartermijnVan(aanslag).waarde.laatsteDag,
    groepen: groepenVan(aanslag.regels),
  });
}

/** Lines by object, in the order of the aanslag; what is of no object comes last. */
function groepenVan(regels: readonly AanslagregelView[]) {
  const perObject = [...groupBy(regels, (regel) => regel.object?.id ?? '')];
  return perObject
    .sort(([a], [b]) => Number(a === '') - Number(b === ''))
    .map(([, groep]) => {
      const object = groep[0]?.object ?? null;
      const { wozWaardeEuro = null, waardepeildatum = null } = object ?? {};
      return {
        adres: object?.adres ?? null,
        woz:
          object && wozWaardeEuro !== null && waardepeildatum !== null
            ? { objectnummer: object.wozObjectnummer, waardeEuro: wozWaardeEuro, peildatum: waardepeildatum }
            : null,
        regels: groep.map(toBiljetregel),
      };
    });
}

function toBiljetregel(regel: AanslagregelView) {
  const { percentage, bedragCenten, code } = regel.tarief;
  return {
    belastingsoort: regel.belastingsoort,
    code,
    aantal: regel.aantal,
    tarief: percentage === null ? { bedragCenten: bedragCenten ?? 0n } : { percentage },
    deel: regel.deel,
    bedragCenten: regel.bedragCenten,
    // The table says how a whole year is calculated; a part of one needs the days as well.
    toelichting: regel.gebeurtenis ? explain(explainAanslagregel(regel).uitleg).map((zin) => zin.tekst) : [],
  };
}
