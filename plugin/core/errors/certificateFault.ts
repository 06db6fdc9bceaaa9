/**
 * What is wrong with a certificate, as far as the phone tells: outside of its dates by the phone's `clock`; for another host `name`; made by a
 * `proxy` that reads along; no trusted `chain`; no common TLS `protocol` version or cipher.
 */
export type CertificateFault = 'clock' | 'name' | 'proxy' | 'chain' | 'protocol'
