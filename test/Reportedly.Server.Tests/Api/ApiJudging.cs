using System.Text.Json.Nodes;
using Reportedly.Server.Stores;
using Reportedly.Storage.Desk;

namespace Reportedly.Server.Tests.Api;

/// <summary>Judges as a program does.</summary>
internal static class ApiJudging
{
    /// <summary>Sends a judgement.</summary>
    public static Task<Answer> JudgeAsync(
        this TestDesk desk,
        string json,
        params (string Name, string Value)[] headers
    ) => desk.SendJsonAsync(HttpMethod.Post, "/api/v1/judgements", json, headers);

    /// <summary>Makes the store as it is where the desk is killed behind the judgement and before its answer.</summary>
    public static void ForgetAnswer(this TestDesk desk)
    {
        using StoreLease lease = desk.Stores.Rent();
        DeskDocument sent = lease.Store.Documents.All("api-sent").Single();
        JsonObject body = JsonNode.Parse(sent.Body)!.AsObject();
        body.Remove("status");
        body.Remove("location");
        body.Remove("body");
        lease.Store.Documents.Change(sent, body.ToJsonString(), sent.Changed);
    }
}
