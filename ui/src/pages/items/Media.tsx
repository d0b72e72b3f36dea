import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Api } from '../../api/client';
import { Copy } from '../../parts/Copy';
import { download, toCsv } from '../../parts/csv';
import { Id } from '../../parts/Id';
import { Table } from '../../parts/Table';
import { failed } from '../../parts/Toasts';
import { useSay } from '../../say';
import classes from './Batches.module.css';
import { send } from './send';
import { DropZone } from './Upload';

interface Sent {
  name: string;
  id: string;
}

/** Files for items to name: sent one after the other, each told by its id. */
export function Media() {
  const say = useSay('items');
  const [sent, setSent] = useState<Sent[]>([]);
  const [isBusy, setBusy] = useState(false);
  const upload = async (files: File[]) => {
    setBusy(true);
    for (const file of files) {
      try {
        const made = await send<Api<'Media'>>('/media', {}, file, () => {}).done;
        setSent((before) => [...before, { name: file.name, id: made.id }]);
      } catch (error) {
        failed(error);
      }
    }
    setBusy(false);
  };
  return (
    <div className={classes.fields}>
      <DropZone
        several
        accept="image/*,audio/*,video/*"
        title={say('batches.media')}
        hint={say('batches.mediaHint')}
        button={say('batches.mediaChoose')}
        isBusy={isBusy}
        onFiles={(files) => void upload(files)}
      />
      {sent.length > 0 && (
        <>
          <Table
            label={say('batches.media')}
            rows={sent}
            rowKey={(one) => one.id + one.name}
            columns={[
              { id: 'name', title: say('batches.file'), cell: (one) => <bdi>{one.name}</bdi> },
              { id: 'id', title: say('batches.mediaId'), cell: (one) => <Id>{one.id}</Id> },
              { id: 'copy', title: '', end: true, cell: (one) => <Copy text={one.id} /> },
            ]}
          />
          <Button
            size="compact-sm"
            variant="default"
            onClick={() =>
              download(
                'media.csv',
                toCsv([['file', 'id'], ...sent.map((one) => [one.name, one.id])]),
              )
            }
          >
            {say('batches.download')}
          </Button>
        </>
      )}
    </div>
  );
}
