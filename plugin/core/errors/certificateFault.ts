/**
 * What is wrong with a certificate, as far as the phone tells: it is outside of its dates by the `clock` of the phone, made for another
 * `name`, or its `chain` is not trusted (incomplete, self-signed, or a proxy's that reads along). Where the phone tells no more than that TLS
 * failed, there is none.
 */
export type CertificateFault = 'clock' | 'name' | 'chain'
