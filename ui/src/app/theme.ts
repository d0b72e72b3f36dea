import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
} from '@mantine/core';

// Mantine wants ten shades; we use what the tokens say, and these where it computes its own.
const metal: MantineColorsTuple = [
  '#e6f5f1',
  '#cfe9e2',
  '#a3d6ca',
  '#74c3b1',
  '#4cc9ae',
  '#2aa189',
  '#0b7a66',
  '#086453',
  '#064e41',
  '#03382f',
];

export const theme = createTheme({
  primaryColor: 'metal',
  primaryShade: { light: 6, dark: 4 },
  colors: { metal },
  autoContrast: true,
  // What Mantine computes for filled controls holds for one scheme only; ours follow the tokens.
  variantColorResolver: (input) => {
    const usual = defaultVariantColorsResolver(input);
    if (input.variant !== 'filled' || (input.color ?? 'metal') !== 'metal') return usual;
    return {
      background: 'var(--accent)',
      hover: 'var(--accent-strong)',
      color: 'var(--on-accent)',
      border: '1px solid transparent',
    };
  },
  // Or a button without a variant is filled and does not say so to the resolver above.
  components: {
    Button: { defaultProps: { variant: 'filled' } },
    ActionIcon: { defaultProps: { variant: 'subtle' } },
  },
  fontFamily: 'var(--sans)',
  fontFamilyMonospace: 'var(--mono)',
  fontSizes: { xs: '0.75rem', sm: '0.875rem', md: '0.875rem', lg: '1rem', xl: '1.125rem' },
  lineHeights: { xs: '1.4', sm: '1.5', md: '1.5', lg: '1.55', xl: '1.6' },
  defaultRadius: 4,
  radius: { xs: '2px', sm: '4px', md: '4px', lg: '6px', xl: '8px' },
  focusRing: 'auto',
  respectReducedMotion: true,
  cursorType: 'pointer',
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.25rem', lineHeight: '1.4' },
      h2: { fontSize: '1.0625rem', lineHeight: '1.4' },
      h3: { fontSize: '0.9375rem', lineHeight: '1.4' },
    },
  },
});

const ours = {
  '--mantine-color-body': 'var(--bg)',
  '--mantine-color-text': 'var(--text)',
  '--mantine-color-dimmed': 'var(--muted)',
  '--mantine-color-placeholder': 'var(--muted)',
  '--mantine-color-anchor': 'var(--accent)',
  '--mantine-color-error': 'var(--bad)',
  '--mantine-color-default': 'var(--panel)',
  '--mantine-color-default-hover': 'var(--hover)',
  '--mantine-color-default-color': 'var(--text)',
  '--mantine-color-default-border': 'var(--line-strong)',
  '--mantine-primary-color-filled': 'var(--accent)',
  '--mantine-primary-color-filled-hover': 'var(--accent-strong)',
  '--mantine-primary-color-contrast': 'var(--on-accent)',
  '--mantine-color-metal-light-color': 'var(--accent)',
  '--mantine-color-metal-text': 'var(--accent)',
  '--mantine-color-metal-outline': 'var(--accent)',
};

/** Mantine's colours are our tokens, in both schemes. */
export const variables: CSSVariablesResolver = () => ({ variables: {}, light: ours, dark: ours });
