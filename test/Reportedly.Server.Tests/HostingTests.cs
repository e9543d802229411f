using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Reportedly.Server.Access;
using Reportedly.Server.Stores;
using Reportedly.Storage;

namespace Reportedly.Server.Tests;

/// <summary>What holds for every answer of a desk.</summary>
public sealed class HostingTests
{
    [Fact]
    public async Task Every_answer_forbids_scripts_and_contents_of_others()
    {
        await using TestDesk desk = await TestDesk.OpenAsync();

        Answer answer = await desk.GetAsync("/nothing-here");

        answer.Status.Should().Be(404);
        string policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        policy.Should().Contain("default-src 'none'").And.Contain("script-src 'self'").And.NotContain("unsafe");
        answer.Body.Should().Contain("There is nothing here.");
    }

    [Fact]
    public async Task The_api_tells_problems_as_json()
    {
        await using TestDesk desk = await TestDesk.OpenAsync();

        Answer answer = await desk.GetAsync("/api/v1/nothing-here");

        answer.Status.Should().Be(404);
        answer.Type.Should().Be("application/problem+json");
        answer.Json.GetProperty("title").GetString().Should().Be("There is nothing here.");
    }

    [Theory]
    [InlineData("evil.example", 421)]
    [InlineData("desk.evil.example:4780", 421)]
    [InlineData("127.0.0.1.evil.example", 421)]
    [InlineData("localhost:4780", 404)]
    [InlineData("127.0.0.1:4780", 404)]
    [InlineData("[::1]:4780", 404)]
    public async Task A_site_whose_name_leads_here_is_refused(string host, int status)
    {
        await using TestDesk desk = await TestDesk.OpenAsync();

        Answer answer = await desk.GetAsync("/nothing-here", ("Host", host));

        answer.Status.Should().Be(status);
    }

    [Fact]
    public async Task A_desk_without_accounts_is_not_opened_to_other_machines()
    {
        Func<Task> open = () => TestDesk.OpenAsync(setup => setup with { Address = IPAddress.Any });

        await open.Should().ThrowAsync<ArgumentException>().WithMessage("*other machines*127.0.0.1*--team*");
    }

    [Fact]
    public async Task Every_endpoint_says_who_may_use_it()
    {
        await using TestDesk desk = await TestDesk.OpenAsync();

        IEnumerable<RouteEndpoint> endpoints = desk
            .Server.App.Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>();

        endpoints
            .Where(endpoint => endpoint.Metadata.OfType<AccessRule>().Count() != 1)
            .Select(endpoint => endpoint.RoutePattern.RawText)
            .Should()
            .BeEmpty();
        endpoints.Should().NotBeEmpty();
    }

    [Fact]
    public async Task A_handle_whose_database_has_gone_serves_nobody_else()
    {
        await using TestDesk desk = await TestDesk.OpenAsync();
        StoreLease lease = desk.Stores.Rent();
        RecordStore gone = lease.Store;
        gone.Dispose();
        lease.Dispose();

        using StoreLease next = desk.Stores.Rent();

        next.Store.Should().NotBeSameAs(gone);
        next.Store.Count.Should().Be(0);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/review")]
    [InlineData("/explore?view=map")]
    [InlineData("/nothing-here")]
    public async Task Every_page_leads_to_help_and_to_the_keys(string path)
    {
        await using TestDesk desk = await TestDesk.OpenAsync();

        Answer page = await desk.GetAsync(path);

        page.Body.Should().Contain("href=\"/help\"").And.Contain("href=\"/help/keys\"");
    }
}
