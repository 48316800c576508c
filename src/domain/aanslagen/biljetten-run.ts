import { defineVasteRunsoort } from '../runs/vaste-runsoort';
import { aanslagenVan, listAanslagIds, type Omvang, omvangSchema, totalBiljetten } from './biljetten.store';
import { type Biljetuitval, makeAanslagbiljetten } from './make-aanslagbiljetten';

/**
 * A run that makes and posts the biljetten of an executed aanslagrun. It has no proefdraai: what is printed follows
 * from an akkoord that was given already. The biljet of an aanslag bears its id, so a letter is made once.
 */
export const biljetten = defineVasteRunsoort<Omvang, readonly Biljetuitval[]>({
  soort: 'biljetten',
  verbs: { zien: 'run.zien', maken: 'run.maken', akkoord: 'run.akkoord' },
  doel: 'biljetten-maken',
  bewaarklasse: 'belastingaanslag',
  vult: ['document', 'bezorging'],
  perDeel: 50,
  prepare: async (_read, _gemeenteId, run) => ({ grond: omvangSchema.parse(run.parameters) }),
  keuze: aanslagenVan,
  proefdraai: null,
  getReady: async (ctx, { gemeenteId, runId }, deel, omvang) => {
    const ids = await listAanslagIds(ctx, gemeenteId, omvang, deel);
    const { uitval } = await makeAanslagbiljetten(ctx, gemeenteId, ids, { runId, verzenden: true });
    return uitval;
  },
  carryOut: async (_client, _sleutel, _deel, _omvang, uitval) =>
    uitval.map(({ aanslagId, reden, melding }) => ({
      reden,
      onderwerpSoort: 'aanslag',
      onderwerpId: aanslagId,
      toelichting: melding,
    })),
  total: totalBiljetten,
});
