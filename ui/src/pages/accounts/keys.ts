/** Keys: when they end, and how a program uses one. */

const DAY = 86_400_000;

/** The moment so many days from now; null: never. */
export function expiryIn(days: string, now: Date): string | null {
  return days === '' ? null : new Date(now.getTime() + Number(days) * DAY).toISOString();
}

export function isOver(
  key: { revoked_at: string | null; expires_at: string | null },
  now: Date,
): boolean {
  return key.revoked_at !== null || (key.expires_at !== null && new Date(key.expires_at) <= now);
}

/** Python that reads the projects and their estimates; the key comes from the environment. */
export function snippetOf(origin: string): string {
  return `import os
import mihak

with mihak.Client("${origin}", key=os.environ["MIHAK_KEY"]) as client:
    for project in client.list_projects():
        print(project["id"], project["name"], project["status"])
        for item in client.list_estimates(project["id"]):
            print(item["external_id"], item["estimates"])
`;
}
