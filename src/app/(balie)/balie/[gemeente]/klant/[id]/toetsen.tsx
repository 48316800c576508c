import { contactWords as words } from '@/app/contact/contact-words';
import { ShortcutTo } from '@/ui/desk/shortcut-to';

/** The keys of a contact: what is ended here is the question below another one, or the form of the first. */
export function Toetsen({ afronden, vraag }: { afronden: string; vraag: string }) {
  return (
    <>
      <ShortcutTo
        keys="Alt+S"
        label={words('gesprek.afronden')}
        group={words('gesprek.kop')}
        targetId={afronden}
      />
      <ShortcutTo
        keys="Ctrl+Enter"
        label={words('gesprek.bewaar')}
        group={words('gesprek.kop')}
        targetId="vastleggen"
      />
      <ShortcutTo
        keys="Alt+P"
        label={words('gesprek.parkeren')}
        group={words('gesprek.kop')}
        targetId="parkeren"
      />
      <ShortcutTo keys="Alt+V" label={words('gesprek.nieuw')} group={words('gesprek.kop')} targetId={vraag} />
    </>
  );
}
