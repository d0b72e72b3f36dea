import { Button } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Page } from '../../../parts/Page';
import { useSay } from '../../../say';
import { Attrition } from '../Attrition';
import { InviteWorkers } from '../InviteWorkers';
import { Workers } from '../Workers';
import { useOwn } from './useOwn';

/** A manager's own annotators. */
export default function People() {
  const say = useSay('suppliers');
  const supplier = useOwn();
  const [isOpen, setOpen] = useState(false);
  return (
    <Page
      title={say('own.people')}
      hint={say('own.peopleHint')}
      actions={
        <Button leftSection={<IconUserPlus size={16} />} onClick={() => setOpen(true)}>
          {say('inviteWorkers')}
        </Button>
      }
    >
      <Workers supplier={supplier} />
      <Attrition supplier={supplier} />
      {isOpen && <InviteWorkers supplier={supplier} onClose={() => setOpen(false)} />}
    </Page>
  );
}
