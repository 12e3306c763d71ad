import type { Bundled } from './bundled';

export interface Subject {
  readonly product: Bundled;
  readonly page: { readonly name: string; readonly sha256: string };
  /** What the page says of itself; a page that is not the product's says nothing. */
  readonly said: { readonly edition: string; readonly commit: string } | undefined;
}

const purl = ({ name, version }: Bundled): string => `pkg:npm/${name.replace('@', '%40')}@${version}`;

/**
 * The bill of materials of a page as CycloneDX 1.6. It names no instant and no serial number, which the format
 * leaves open: the same commit has to give the same bytes.
 *
 * @param integrityOf - the hash of a package as the lock file states it, `sha512-…` in base64.
 * @param data - what is inside and is no package: data of others.
 */
export const billOfMaterials = (
  { product, page, said }: Subject,
  bundled: readonly Bundled[],
  integrityOf: (name: string) => string,
  data: readonly Bundled[] = [],
): string => {
  const component = (type: 'application' | 'library', one: Bundled) => ({
    type,
    'bom-ref': purl(one),
    name: one.name,
    version: one.version,
    licenses: [{ license: { id: one.license } }],
    purl: purl(one),
  });
  const bill = {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        ...component('application', product),
        hashes: [{ alg: 'SHA-256', content: page.sha256 }],
        properties: [
          { name: 'file', value: page.name },
          ...Object.entries(said ?? {}).map(([name, value]) => ({ name, value })),
        ],
      },
    },
    components: [
      ...bundled.map((one) => ({
        ...component('library', one),
        hashes: [
          {
            alg: 'SHA-512',
            content: Buffer.from(integrityOf(one.name).replace('sha512-', ''), 'base64').toString('hex'),
          },
        ],
      })),
      ...data.map(({ name, version, license }) => ({
        type: 'data',
        name,
        version,
        licenses: [{ license: { id: license } }],
      })),
    ],
    dependencies: [
      { ref: purl(product), dependsOn: bundled.map(purl) },
      ...bundled.map((one) => ({ ref: purl(one) })),
    ],
  };
  return `${JSON.stringify(bill, null, 2)}\n`;
};
