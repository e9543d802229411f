using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using Reportedly.Server.Api.Requests;

namespace Reportedly.Server.Api.Answers;

/// <summary>A page of a list: things as JSON, how many there are in all, and where the list goes on.</summary>
/// <param name="Total">How many things the list has in all; null where nobody counted.</param>
/// <param name="Items">The page's things, each one JSON object.</param>
/// <param name="Next">The place in the list behind them; null where nothing is behind.</param>
internal sealed record ApiPage(long? Total, IReadOnlyList<ReadOnlyMemory<byte>> Items, string? Next)
{
    /// <summary>Answers with the page in its envelope.</summary>
    /// <param name="call">The request.</param>
    /// <param name="paging">Which page it asked for.</param>
    /// <param name="asOf">The last change that this page can know of, where the walk begins here.</param>
    public Task AnswerAsync(ApiCall call, ApiPaging paging, DateTimeOffset asOf)
    {
        DateTimeOffset began = paging.AsOf ?? asOf;
        string? cursor = Next is null ? null : ApiPaging.Cursor(call, began, Next);
        if (cursor is not null)
        {
            call.Context.Response.Headers.Link = $"<{ApiPaging.Address(call, cursor)}>; rel=\"next\"";
        }
        return Entity.AnswerAsync(call, Envelope(paging.Fields, began, cursor), "application/json");
    }

    private ReadOnlyMemory<byte> Envelope(ImmutableArray<string> fields, DateTimeOffset began, string? cursor)
    {
        ArrayBufferWriter<byte> bytes = new();
        using (Utf8JsonWriter json = ApiJson.Writer(bytes))
        {
            json.WriteStartObject();
            json.WritePropertyName("total");
            if (Total is { } total)
            {
                json.WriteNumberValue(total);
            }
            else
            {
                json.WriteNullValue();
            }
            json.WriteNumber("count", Items.Count);
            json.WriteStartArray("data");
            foreach (ReadOnlyMemory<byte> item in Items)
            {
                FieldSelection.Write(json, item, fields);
            }
            json.WriteEndArray();
            json.WriteString("next", cursor);
            json.WriteString("as_of", ApiJson.Moment(began));
            json.WriteEndObject();
        }
        return bytes.WrittenMemory;
    }
}
