import { dubbelenVanPath, words } from '@/app/personen/samenvoeg-words';
import { Link } from '@/ui/link';

/** To who looks like this person, for who may propose that they are one. */
export const DubbelLink = ({ gemeente, persoon }: { gemeente: string; persoon: string }) => (
  <p>
    <Link href={dubbelenVanPath(gemeente, persoon)} reload>
      {words('van.link')}
    </Link>
  </p>
);
