import type { Check } from '../check.ts';

/** The VPN needs rights that Pod Security refuses in the namespace of the other apps. */
export const namespaces: Check = ({ namespaces: { media, downloads } }) => {
  const reserved = Object.entries({ media, downloads })
    .filter(([, name]) => name === 'default' || name.startsWith('kube-'))
    .map(([key, name]) => ({
      path: ['namespaces', key],
      message: `${name} belongs to the cluster; the stack labels its namespaces and denies all other traffic in them; choose another`,
    }));
  if (media !== downloads) return reserved;
  const message = `expected another namespace than namespaces.media (${media}); Pod Security restricted is enforced there, and the VPN needs NET_ADMIN`;
  return [...reserved, { path: ['namespaces', 'downloads'], message }];
};
