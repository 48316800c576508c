import { z } from 'zod';
import { BijlagenUploader } from '@/app/bijlagen/bijlagen-uploader';
import { bijlagenAnswers } from '@/app/bijlagen/bijlagen-words';
import { INLEESUITKOMSTEN } from '@/app/bijlagen/upload-body';
import { OfficeFrame } from '@/app/frames';
import { showDate, showMoment } from '@/app/words';
import { zaakWords } from '@/app/zaken/zaken-words';
import {
  BESTANDREGELS_MAX,
  BEZWAARBESTAND_MAX,
  bezwarenFormat,
} from '@/domain/bezwaren/bezwaarbestand.format';
import { getBezwaarbestand, listVerslagregels } from '@/domain/bezwaren/bezwaarbestand.queries';
import { describeFout } from '@/domain/runs/bestand';
import { listBestandenVanSoort } from '@/domain/runs/bestand.queries';
import { NotFound } from '@/platform/errors';
import { page } from '@/platform/page';
import { Alert } from '@/ui/alert';
import { Card } from '@/ui/card';
import { DataList } from '@/ui/data-list';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { Table } from '@/ui/table';
import { bestandPath, uploadAnswers, words } from '../../../bezwaarbestand-words';
import { Stand } from '../stand';
import { Verslag } from './verslag';

const PER_PAGINA = 100;
const AFGEKEURD = 3;
const MB = Math.floor(BEZWAARBESTAND_MAX / (1024 * 1024));

/** One letter of a bureau: its file, and what became of every line of it. */
export default page({
  toegang: { wie: 'medewerker', verb: 'bezwaar.vastleggen', bereik: 'gemeente' },
  doel: 'bezwaar-vastleggen',
  params: z.object({ gemeente: z.string(), id: z.guid() }),
  searchParams: z.object({
    uitkomst: z.enum(INLEESUITKOMSTEN).optional().catch(undefined),
    na: z.coerce.number().int().min(0).optional().catch(undefined),
  }),
  load: async (read, { params, searchParams }) => {
    const [gemeenteId] = read.gemeenten;
    if (gemeenteId === undefined) throw new NotFound();
    const bestand = await getBezwaarbestand(read, gemeenteId, params.id);
    const { na = 0 } = searchParams;
    const regels = await listVerslagregels(read, gemeenteId, params.id, { na, aantal: PER_PAGINA + 1 });
    const laatste =
      bestand.bestandId === null
        ? await listBestandenVanSoort(read, bezwarenFormat.name, AFGEKEURD, gemeenteId)
        : [];
    return {
      bestand,
      regels,
      afgekeurd: laatste.filter(
        (l) => l.bestand.status === 'afgekeurd' && l.bestand.aangebodenOp >= bestand.vastgelegdOp,
      ),
    };
  },
  render: ({ bestand, regels, afgekeurd }, frame) => {
    const { ctx, params, searchParams } = frame;
    const { gemeente, id } = params;
    const { uitkomst, na } = searchParams;
    const meer = regels.length > PER_PAGINA ? regels[PER_PAGINA - 1]?.regel : undefined;
    return (
      <OfficeFrame
        {...frame}
        gemeente={ctx.gemeenten.find((g) => g.sleutel === gemeente)?.naam}
        crumbs={[
          { label: zaakWords('werk.naam'), href: '/zaken' },
          { label: words('naam'), href: bestandPath(gemeente) },
        ]}
      >
        <title>{words('kop')}</title>
        <div className="grid min-w-0 gap-6">
          <Heading level={1}>{bestand.gemachtigde}</Heading>
          {uitkomst && (
            <Alert
              tone={uitkomst === 'geladen' || uitkomst === 'al-geladen' ? 'goed' : 'letop'}
              taal="nl"
              live
              title={words(`uitkomst.${uitkomst}`)}
            />
          )}
          <p>
            <Stand bestand={bestand} />
          </p>
          <section aria-labelledby="brief" className="grid gap-2">
            <Heading level={2} id="brief">
              {words('feiten.kop')}
            </Heading>
            <DataList
              items={[
                { term: words('feiten.kanaal'), value: words(`kanaal.${bestand.kanaal}`) },
                { term: words('feiten.ontvangen'), value: showDate(bestand.ontvangenOp) },
                ...(bestand.terPost === null
                  ? []
                  : [{ term: words('feiten.terPost'), value: showDate(bestand.terPost) }]),
                {
                  term: words('feiten.tekst'),
                  value: <span className="whitespace-pre-line break-words">{bestand.toelichting}</span>,
                },
              ]}
            />
          </section>
          {bestand.bestandId === null && <Inlezen gemeente={gemeente} id={id} />}
          {afgekeurd.length > 0 && (
            <section aria-labelledby="afgekeurd" className="grid gap-2">
              <Heading level={2} id="afgekeurd">
                {words('afgekeurd.kop')}
              </Heading>
              <p className="max-w-text text-ink-muted">{words('afgekeurd.uitleg')}</p>
              {afgekeurd.map(({ bestand: b, fouten }) => (
                <div key={b.id} className="grid gap-1">
                  <p className="break-words">
                    {words('afgekeurd.plek', { naam: b.naam, moment: showMoment(b.aangebodenOp) })}
                  </p>
                  <ul className="list-disc pl-6">
                    {fouten.map((fout) => (
                      <li key={`${fout.regel}/${fout.kolom}`}>{describeFout(fout)}</li>
                    ))}
                  </ul>
                </div>
              ))}
            </section>
          )}
          {regels.length > 0 && (
            <section aria-labelledby="verslag" className="grid min-w-0 gap-2">
              <Heading level={2} id="verslag">
                {words('verslag.kop')}
              </Heading>
              <p className="max-w-text text-ink-muted">{words('verslag.uitleg')}</p>
              <p className="print:hidden">
                <Link href={`${bestandPath(gemeente, id)}/verslag`} reload>
                  {words('verslag.download')}
                </Link>
              </p>
              <Verslag gemeente={gemeente} regels={regels.slice(0, PER_PAGINA)} />
              <p className="flex flex-wrap gap-4 print:hidden">
                {na !== undefined && <Link href={bestandPath(gemeente, id)}>{words('verslag.eerste')}</Link>}
                {meer !== undefined && (
                  <Link href={`${bestandPath(gemeente, id)}?na=${meer}`}>{words('verslag.meer')}</Link>
                )}
              </p>
            </section>
          )}
        </div>
      </OfficeFrame>
    );
  },
});

function Inlezen({ gemeente, id }: { gemeente: string; id: string }) {
  return (
    <Card as="section" labelledBy="inlezen" className="grid min-w-0 gap-4" first>
      <Heading level={2} id="inlezen">
        {words('inlezen.kop')}
      </Heading>
      <p className="max-w-text">{words('inlezen.uitleg', { regels: BESTANDREGELS_MAX })}</p>
      <BijlagenUploader
        actie={`${bestandPath(gemeente, id)}/ontvangen`}
        verborgen={{}}
        accept=".csv,text/csv"
        perBestand={BEZWAARBESTAND_MAX}
        taal="nl"
        teksten={{
          label: words('inlezen.label'),
          labelMeer: words('inlezen.labelMeer'),
          hint: words('inlezen.hint', { mb: MB }),
          knop: words('inlezen.knop'),
          stop: words('inlezen.stop'),
          bezig: words.raw('inlezen.bezig') as string,
          klaar: words.raw('inlezen.klaar') as string,
        }}
        antwoorden={{ ...bijlagenAnswers('nl'), ...uploadAnswers() }}
        waarden={{ mb: MB }}
      />
      <details>
        <summary className="cursor-pointer">{words('kolommen.kop')}</summary>
        <div className="mt-2 grid min-w-0 gap-2">
          <p className="max-w-text text-ink-muted">{words('kolommen.uitleg')}</p>
          <Table
            taal="nl"
            caption={words('kolommen.kop')}
            captionHidden
            rows={[...bezwarenFormat.columns]}
            rowKey={(k) => k.name}
            columns={[
              {
                key: 'kolom',
                header: words('kolommen.kolom'),
                rowHeader: true,
                cell: (k) => <code>{k.name}</code>,
              },
              { key: 'inhoud', header: words('kolommen.inhoud'), cell: (k) => k.explanation },
              { key: 'voorbeeld', header: words('kolommen.voorbeeld'), cell: (k) => k.example },
            ]}
          />
        </div>
      </details>
    </Card>
  );
}
