/** Members under their group, groups in the order of their first member. */
export function grouped<T extends { group: string }>(members: readonly T[]): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const member of members) {
    const known = groups.get(member.group);
    if (known) known.push(member);
    else groups.set(member.group, [member]);
  }
  return [...groups];
}
