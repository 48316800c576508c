/** The least that a static page of this version of Next.js can be. */
export default function Vast() {
  return <p>Vast</p>;
}
