/** An event of one of Vant's components. Its detail may be a plain value, which WeChat's own type of events does not provide for. */
export interface VantEvent<Detail, Dataset = object> {
  readonly detail: Detail
  readonly currentTarget: { readonly dataset: Dataset }
}
