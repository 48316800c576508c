import type { Waarde } from '@/domain/gemeenten/instelling.schema';
import { BELASTINGSOORTEN, type Belastingsoort } from '@/law/heffing/belastingsoort';
import type { Aanvulling } from '@/law/invordering/beslistermijn-verzoek';
import type { Kwijtscheldingsbeleid } from '@/law/kwijtschelding/verzoek';
import type { Vraagregels } from './vragen';

/** The rules of one gemeente about kwijtschelding on a day. */
export type Kwijtscheldingsregels = {
  beleid: Kwijtscheldingsbeleid;
  vraagregels: Vraagregels;
  /** The belastingen for which it is given. */
  voor: readonly Belastingsoort[];
  beslistermijn: 'leidraad' | 'haarlem';
  aanvulling: Aanvulling;
};

/** The setting of a gemeente as the law core, the questions and the terms take it. */
export function regelsVan(waarde: Waarde<'kwijtschelding'>): Kwijtscheldingsregels {
  const { normPercentage, voor, beslistermijn, aanvultermijn, woonlastenvolgorde, bijBezwaar, ...keuzes } =
    waarde;
  return {
    beleid: {
      ...keuzes,
      normPercentage: String(normPercentage),
      ...(woonlastenvolgorde === undefined ? {} : { woonlastenvolgorde }),
      ...(bijBezwaar === undefined ? {} : { bijBezwaar }),
    },
    vraagregels: { kinderopvang: waarde.kinderopvang },
    voor: BELASTINGSOORTEN.filter((soort) => voor[soort]),
    beslistermijn,
    aanvulling: aanvultermijn === '2-weken' ? { weken: 2 } : { maanden: 1 },
  };
}
