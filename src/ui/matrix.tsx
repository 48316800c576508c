import { Check } from 'lucide-react';

interface MatrixProps {
  caption: string;
  /** Above the names of the rows. */
  corner: string;
  columns: readonly string[];
  rows: readonly { name: string; marks: readonly boolean[] }[];
  /** What a mark says to who does not see it, and what its absence says. */
  yes: string;
  no: string;
}

/**
 * Which of the rows has which of the columns. Wide by nature, so it scrolls within itself, with the names of its rows
 * kept in view; the page around it does not move.
 */
export function Matrix({ caption, corner, columns, rows, yes, no }: MatrixProps) {
  return (
    <section
      aria-label={caption}
      // Scrolled by keyboard: what cannot be reached cannot be read.
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must take the focus (WCAG 2.1.1)
      tabIndex={0}
      className="relative max-w-full overflow-x-auto border border-line print:overflow-visible"
    >
      <table className="border-collapse text-sm">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col" className="sticky left-0 bg-surface p-2 text-left align-bottom">
              {corner}
            </th>
            {columns.map((column) => (
              <th
                key={column}
                scope="col"
                className="h-44 rotate-180 border-l border-line p-2 text-left align-middle font-semibold [writing-mode:vertical-rl]"
              >
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, marks }) => (
            <tr key={name} className="border-t border-line hover:bg-soft">
              <th
                scope="row"
                className="sticky left-0 min-w-40 bg-surface p-2 text-left font-normal break-words sm:min-w-72"
              >
                {name}
              </th>
              {columns.map((column, at) => (
                <td key={column} className="border-l border-line p-2 text-center">
                  {marks[at] ? (
                    <>
                      <Check
                        aria-hidden="true"
                        className="mx-auto text-positive-mark"
                        size="1.2em"
                        strokeWidth={3}
                      />
                      <span className="sr-only">{yes}</span>
                    </>
                  ) : (
                    <span className="sr-only">{no}</span>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
