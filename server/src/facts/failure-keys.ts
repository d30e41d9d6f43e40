/** Settings under which a product's rules and marks are kept. They name the product, and go with it. */
export const failureRulesKey = (productId: string): string => `failure-rules:${productId}`;
export const markPrefix = (productId: string): string => `failure-mark:${productId}:`;
