// CloudFront Function, event type "viewer request": a bucket knows files only, so a folder becomes its index.html, and an address
// without its last slash is redirected, with its query. Runtime cloudfront-js-2.0.
function queryOf(querystring) {
  var pairs = [];
  for (var key in querystring)
    (querystring[key].multiValue || [querystring[key]]).forEach(function (one) {
      pairs.push(`${key}=${one.value}`);
    });
  return pairs.length > 0 ? `?${pairs.join('&')}` : '';
}

function handler(event) {
  var request = event.request;
  var last = request.uri.split('/').pop();
  if (last === '') {
    request.uri += 'index.html';
    return request;
  }
  if (last.includes('.')) return request;
  var location = `${request.uri}/${queryOf(request.querystring)}`;
  return { statusCode: 301, statusDescription: 'Moved Permanently', headers: { location: { value: location } } };
}
