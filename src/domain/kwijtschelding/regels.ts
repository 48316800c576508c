import type {
  Kwijtscheldingsregeling,
  Regelingversie,
} from '@/domain/verordeningen/get-kwijtscheldingsregeling';
import type { Afspraak } from '@/law/afspraak';
import { valueOn } from '@/law/dated';
import { BELASTINGSOORTEN, type Belastingsoort } from '@/law/heffing/belastingsoort';
import type { Aanvulling } from '@/law/invordering/beslistermijn-verzoek';
import { normpercentages } from '@/law/kwijtschelding/parameters';
import type { Kwijtscheldingsbeleid } from '@/law/kwijtschelding/verzoek';
import type { LocalDate } from '@/platform/local-date';
import type { Vraagregels } from './vragen';

/** The rules of one gemeente about kwijtschelding on a day. */
export type Kwijtscheldingsregels = {
  /** The version of the register that they stand in (I-06). */
  versie: Regelingversie;
  beleid: Kwijtscheldingsbeleid;
  vraagregels: Vraagregels;
  /** The belastingen for which it is given. */
  voor: readonly Belastingsoort[];
  /** How many weeks the contract gives to decide; null where the Leidraad holds. */
  afspraak: Afspraak | null;
  aanvulling: Aanvulling;
};

/** What the raad chose as the law core, the questions and the terms take it on a day. */
export function regelsVan(
  { versie, keuzes: waarde }: Kwijtscheldingsregeling,
  dag: LocalDate,
  afspraak: Afspraak | null,
): Kwijtscheldingsregels {
  const { normPercentage, voor, aanvultermijn, woonlastenvolgorde, bijBezwaar, ...keuzes } = waarde;
  // Where the raad chose nothing the rule of the rijk holds: the least that it may choose (URIW 16).
  const procent = normPercentage ?? valueOn(normpercentages, dag).minimum;
  return {
    versie,
    beleid: {
      ...keuzes,
      normPercentage: String(procent),
      ...(woonlastenvolgorde === undefined ? {} : { woonlastenvolgorde }),
      ...(bijBezwaar === undefined ? {} : { bijBezwaar }),
    },
    vraagregels: { kinderopvang: waarde.kinderopvang },
    voor: BELASTINGSOORTEN.filter((soort) => voor[soort]),
    afspraak,
    aanvulling: aanvultermijn === '2-weken' ? { weken: 2 } : { maanden: 1 },
  };
}
