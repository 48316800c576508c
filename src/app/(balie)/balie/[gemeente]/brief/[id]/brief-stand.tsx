import { weigerTekst, briefmaakWords as words } from '@/app/brieven/brief-words';
import type { BriefStatus } from '@/domain/contacten/brief';
import type { Briefblad, BriefView } from '@/domain/contacten/brief.queries';
import { LANGE_ZIN, langeZinnen, STANDAARDBRIEVEN } from '@/domain/documenten/standaardbrief';
import { Alert } from '@/ui/alert';
import { Link } from '@/ui/link';
import type { Tone } from '@/ui/tone';

export const STATUS_TOON: Readonly<Record<BriefStatus, Tone>> = {
  concept: 'info',
  'ter-ondertekening': 'letop',
  teruggestuurd: 'mis',
  verzonden: 'goed',
  ingetrokken: 'rust',
};

/** What stands in the way of a letter, or what became of it; and whether it can be read. */
export function BriefStand({
  brief,
  opmaak,
  gemeente,
}: {
  brief: BriefView;
  opmaak: Briefblad['opmaak'];
  gemeente: string;
}) {
  if (brief.status === 'verzonden')
    return (
      <Alert tone="goed" taal="nl" title={words('blad.verzonden')}>
        {words('blad.verzondenUitleg')}{' '}
        <Link href={`/balie/${gemeente}/documenten/${brief.id}`} reload target="_blank">
          {words('blad.openen')}
        </Link>
      </Alert>
    );
  if (brief.status === 'ingetrokken')
    return <Alert tone="rust" taal="nl" title={words('blad.ingetrokken')} />;
  return (
    <>
      {brief.status === 'teruggestuurd' && (
        <Alert tone="mis" taal="nl" title={words('blad.teruggestuurd')}>
          {brief.reden}
        </Alert>
      )}
      {brief.status === 'ter-ondertekening' && (
        <Alert tone="letop" taal="nl" title={words('blad.wacht')}>
          {words('blad.wachtUitleg')}
        </Alert>
      )}
      {!opmaak.ok && (
        <Alert tone="mis" taal="nl" title={words('blad.kanNiet')}>
          {weigerTekst(opmaak.reden)}
        </Alert>
      )}
      <Leesbaar brief={brief} />
    </>
  );
}

/** Sentences that nobody reads at once: said, never refused. */
function Leesbaar({ brief }: { brief: BriefView }) {
  const zinnen = STANDAARDBRIEVEN[brief.soort].velden
    .filter((veld) => veld.vorm === 'alinea')
    .flatMap((veld) => langeZinnen(brief.velden[veld.naam] ?? ''));
  if (zinnen.length === 0) return null;
  return (
    <Alert tone="letop" taal="nl" title={words('blad.lang', { aantal: zinnen.length })}>
      <p>{words('blad.langUitleg', { hoogstens: String(LANGE_ZIN) })}</p>
      <ul className="list-disc pl-5">
        {zinnen.map((zin) => (
          <li key={zin}>{zin}</li>
        ))}
      </ul>
    </Alert>
  );
}
