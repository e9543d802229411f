using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Reportedly.Server.Tests.Api;

/// <summary>The API is as its description says, and all of it is described.</summary>
public sealed class ContractTests
{
    [Fact]
    public async Task Every_address_is_described_and_every_description_leads_somewhere()
    {
        await using TestDesk desk = await TestDesk.OpenAsync();
        ApiDocument document = await ApiDocument.OfAsync(desk);

        string[] mapped =
        [
            .. desk
                .Server.App.Services.GetRequiredService<EndpointDataSource>()
                .Endpoints.OfType<RouteEndpoint>()
                .Where(one => one.RoutePattern.RawText!.StartsWith("/api/v1/", StringComparison.Ordinal))
                .Where(one => one.RoutePattern.RawText != "/api/v1/openapi.json")
                .SelectMany(one =>
                    one.Metadata.GetMetadata<HttpMethodMetadata>()!
                        .HttpMethods.Where(method => method != "HEAD")
                        .Select(method => $"{method} {one.RoutePattern.RawText}")
                ),
        ];

        document.Operations.Select(one => one.ToString()).Should().BeEquivalentTo(mapped);
        mapped.Length.Should().BeGreaterThan(15);
    }

    [Fact]
    public async Task Everything_answers_as_it_is_described()
    {
        await using TestDesk desk = await ApiReports.OpenAsync();
        ApiSamples samples = await ApiSamples.OfAsync(desk);
        ApiDocument document = await ApiDocument.OfAsync(desk);
        List<string> faults = [];
        foreach (DescribedOperation operation in document.Operations)
        {
            Answer answer = await samples.SendAsync(operation);
            // The job of the samples has ended: it can neither be stopped nor go on.
            int status =
                operation.Path.EndsWith("/stop", StringComparison.Ordinal)
                || operation.Path.EndsWith("/go-on", StringComparison.Ordinal)
                    ? 409
                    : operation.Json["responses"]!.AsObject().Select(one => int.Parse(one.Key)).Min();
            JsonObject? content = operation.Response(status)!["content"]?.AsObject();
            if (answer.Status != status)
            {
                faults.Add($"{operation}: {answer.Status}, not {status}: {answer.Body}");
            }
            else if (content?.ContainsKey(answer.Type!) != true && content?.ContainsKey("*/*") != true)
            {
                faults.Add($"{operation}: {answer.Type} is not described");
            }
            else if (answer.Type == "application/json" && content[answer.Type]?["schema"] is { } schema)
            {
                faults.AddRange(
                    (await document.FaultsAsync(schema, answer.Body)).Select(fault => $"{operation} {fault}")
                );
            }
        }
        faults.Should().BeEmpty();
    }

    [Fact]
    public async Task Every_parameter_that_is_described_is_accepted_and_no_other()
    {
        await using TestDesk desk = await ApiReports.OpenAsync();
        ApiSamples samples = await ApiSamples.OfAsync(desk);
        ApiDocument document = await ApiDocument.OfAsync(desk);
        List<string> faults = [];
        foreach (DescribedOperation operation in document.Operations.Where(one => one.Method == "GET"))
        {
            Answer other = await samples.SendAsync(operation, "no_such_parameter=1");
            if (other.Status != 400)
            {
                faults.Add($"{operation} passes over what it does not know");
            }
            foreach (string name in operation.Parameters("query").Select(one => one["name"]!.GetValue<string>()))
            {
                foreach (string value in samples.Values(operation, name))
                {
                    Answer answer = await samples.SendAsync(operation, $"{name}={Uri.EscapeDataString(value)}");
                    if (answer.Status != 200)
                    {
                        faults.Add($"{operation} {name}={value}: {answer.Body}");
                    }
                }
            }
        }
        faults.Should().BeEmpty();
    }

    [Fact]
    public async Task Problems_are_as_they_are_described()
    {
        await using TestDesk desk = await ApiReports.OpenAsync();
        ApiDocument document = await ApiDocument.OfAsync(desk);
        JsonObject schema = document.Json["components"]!["schemas"]!["problem"]!.AsObject();

        foreach (
            Answer answer in new[]
            {
                await desk.GetAsync("/api/v1/incidents?limit=0"),
                await desk.GetAsync("/api/v1/reports/none"),
                await desk.GetAsync("/api/v1/status", ("Accept", "text/csv")),
                await desk.JudgeAsync("{"),
                await desk.JudgeAsync("{}"),
            }
        )
        {
            answer.Type.Should().Be("application/problem+json");
            (await document.FaultsAsync(schema, answer.Body)).Should().BeEmpty();
            answer.Json.GetProperty("status").GetInt32().Should().Be(answer.Status);
        }
    }

    [Fact]
    public async Task Everything_is_described_in_words()
    {
        await using TestDesk desk = await TestDesk.OpenAsync();
        ApiDocument document = await ApiDocument.OfAsync(desk);

        foreach (DescribedOperation operation in document.Operations)
        {
            operation.Json["summary"]!.GetValue<string>().Should().NotBeEmpty();
            operation.Json["operationId"]!.GetValue<string>().Should().NotBeEmpty();
            operation.Json["description"]!.GetValue<string>().Should().Contain("For r");
            foreach (string place in new[] { "path", "query", "header" })
            {
                operation
                    .Parameters(place)
                    .Should()
                    .OnlyContain(one => one["description"]!.GetValue<string>().Length > 5);
            }
        }
        document.Operations.Select(one => one.Json["operationId"]!.GetValue<string>()).Should().OnlyHaveUniqueItems();
        document.Json["components"]!["securitySchemes"]!["token"]!["scheme"]!.GetValue<string>().Should().Be("bearer");
        document.Json["openapi"]!.GetValue<string>().Should().StartWith("3.1");
    }
}
