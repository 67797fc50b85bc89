import { k8s } from 'cdk8s-plus-28';
import { canonicalQuantity } from '../quantity.ts';

/** A quantity such as `1024Mi`, in the form that the API server stores: `1Gi`. */
export function quantity(text: string): k8s.Quantity {
  return k8s.Quantity.fromString(canonicalQuantity(text));
}
