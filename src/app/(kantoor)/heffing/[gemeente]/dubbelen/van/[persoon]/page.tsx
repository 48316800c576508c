import { z } from 'zod';
import { ActionForm } from '@/app/action-form/action-form';
import { persoonPath, words as persoonWords } from '@/app/personen/persoonsfeit-words';
import { dubbelenPath, samenvoegAnswers, words } from '@/app/personen/samenvoeg-words';
import { listDubbelen } from '@/domain/personen/samengevoegd.queries';
import { loadKanten } from '@/domain/samenvoegingen/samenvoeging.queries';
import { listVermoedens } from '@/domain/samenvoegingen/vermoeden.queries';
import { NotFound } from '@/platform/errors';
import { page } from '@/platform/page';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { HeffingFrame } from '../../../../heffing-frame';
import { findAnderAction } from '../../../../samenvoeg-actions';
import { Vermoedens } from '../../vermoedens';

/** From a klantbeeld: which rows are like this person, which were merged with it, and the way to look for another. */
export default page({
  toegang: { wie: 'medewerker', verb: 'persoon.samenvoegen', bereik: 'gemeente' },
  doel: 'persoon-samenvoegen',
  params: z.object({ gemeente: z.string(), persoon: z.guid() }),
  load: async (read, { params: { persoon } }) => {
    const gemeenteId = read.gemeenten[0] ?? 0;
    const [zelf] = await loadKanten(read, gemeenteId, [persoon]);
    if (!zelf) throw new NotFound();
    return {
      zelf,
      bijgevoegd: await loadKanten(read, gemeenteId, await listDubbelen(read, gemeenteId, persoon)),
      lijst: await listVermoedens(read, gemeenteId, { van: persoon }),
    };
  },
  render: ({ zelf, bijgevoegd, lijst }, frame) => {
    const { gemeente: sleutel, persoon } = frame.params;
    const titel = words('van.titel', { naam: zelf.naam });
    return (
      <HeffingFrame
        {...frame}
        titel={words('naam')}
        sleutel={sleutel}
        crumbs={[{ label: words('naam'), href: dubbelenPath(sleutel) }]}
      >
        <Heading level={1}>{titel}</Heading>
        <p className="max-w-text text-ink-muted">{words('van.uitleg')}</p>
        <p>
          <Link href={persoonPath(sleutel, persoon)} reload>
            {persoonWords('persoon.link')}
          </Link>
        </p>
        {bijgevoegd.length > 0 && (
          <p>
            {words('van.bijgevoegd')}: {bijgevoegd.map(({ naam }) => naam).join(', ')}
          </p>
        )}
        <Vermoedens vermoedens={lijst.vermoedens} sleutel={sleutel} />
        <section aria-labelledby="zoek-ander" className="grid gap-3">
          <Heading level={2} id="zoek-ander">
            {words('van.zoek')}
          </Heading>
          <ActionForm
            id="zoek-de-ander"
            action={findAnderAction}
            verborgen={{ gemeente: sleutel, persoon }}
            groepen={[
              {
                velden: [
                  { vorm: 'tekst', naam: 'zoek', label: words('van.zoek'), hint: words('van.zoekHint') },
                ],
              },
            ]}
            knop={words('van.zoekKnop')}
            antwoorden={samenvoegAnswers()}
          />
        </section>
      </HeffingFrame>
    );
  },
});
