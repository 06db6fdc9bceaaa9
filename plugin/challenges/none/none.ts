/** Stands where a host put nothing: `generic:challenge` is for Alibaba's own component. */
Component({ properties: { props: null } })
