/**
 * What to tell where a proxy is set and the address was asked for. Neither SSH, nor AWS's SDK as it is used here, nor the address services
 * go through it; but it is the mark of a network whose https and SSH may leave by different addresses.
 */
export function proxyNotice(environment: Readonly<Record<string, string | undefined>>): string | undefined {
  const names = ['HTTPS_PROXY', 'https_proxy', 'ALL_PROXY', 'all_proxy'];
  const name = names.find((one) => (environment[one] ?? '') !== '');
  if (name === undefined) return undefined;
  return `${name} is set. Sallyport asks the address services without it, as it connects to the hosts without it. If this network still sends https another way than SSH, the address found is not the one that the hosts see: set source-address.`;
}
