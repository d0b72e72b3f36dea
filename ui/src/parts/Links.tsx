import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useFormat, useSay } from '../say';
import { Copy } from './Copy';
import { download, toCsv } from './csv';
import classes from './Links.module.css';
import { Table } from './Table';

export interface MadeLink {
  name: string;
  /** As the API gives it: `/sign-in#mhl_…`. */
  path: string;
  expires_at: string;
}

const addressOf = (link: MadeLink) => location.origin + link.path;

/** One-time sign-in links, shown this once: to copy one by one, all together, or as a file. */
export function Links({ links }: { links: MadeLink[] }) {
  const say = useSay('people');
  const format = useFormat();
  const lines = links.map((link) => `${link.name}\t${addressOf(link)}`).join('\n');
  const file = () =>
    toCsv([
      ['name', 'link', 'expires_at'],
      ...links.map((link) => [link.name, addressOf(link), link.expires_at]),
    ]);
  return (
    <div className={classes.links}>
      <p>{say('links.hint', { count: links.length })}</p>
      <Table
        rows={links}
        rowKey={(link) => link.path}
        label={say('links.title')}
        columns={[
          { id: 'name', title: say('name'), cell: (link) => <bdi>{link.name}</bdi> },
          {
            id: 'link',
            title: say('links.link'),
            cell: (link) => (
              <code className={classes.link} dir="ltr">
                {addressOf(link)}
              </code>
            ),
          },
          {
            id: 'until',
            title: say('links.until'),
            cell: (link) => format.date(link.expires_at),
          },
          { id: 'copy', title: '', cell: (link) => <Copy text={addressOf(link)} /> },
        ]}
      />
      {links.length > 1 && (
        <div className={classes.actions}>
          <Copy text={lines} label={say('links.copyAll')} />
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconDownload size={14} />}
            onClick={() => download('sign-in-links.csv', file())}
          >
            {say('links.download')}
          </Button>
        </div>
      )}
    </div>
  );
}
