/** Made by the plugin in `scripts/build/chartLayout.ts`. */
declare module 'virtual:chart-layout' {
  const layouts: Readonly<Record<import('../../words/i18n').Language, import('./layout').Layout>>;
  export default layouts;
}
