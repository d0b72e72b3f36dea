import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { ReactNode } from 'react';

interface DownloadProps {
  href: string;
  className?: string | undefined;
  children: ReactNode;
}

/** A button that saves a file the server makes. */
export function Download({ href, className, children }: DownloadProps) {
  return (
    <Button
      component="a"
      className={className}
      variant="default"
      leftSection={<IconDownload size={16} />}
      href={href}
      download
    >
      {children}
    </Button>
  );
}

/** The same table for spreadsheets and for paper. */
export function CsvAndPdf({ of }: { of: (format: 'csv' | 'pdf') => string }) {
  return (['csv', 'pdf'] as const).map((format) => (
    <Download key={format} href={of(format)}>
      {format.toUpperCase()}
    </Download>
  ));
}
