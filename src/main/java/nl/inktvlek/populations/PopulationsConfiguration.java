package nl.inktvlek.populations;

import org.springframework.context.annotation.Configuration;
import org.springframework.data.neo4j.repository.config.EnableNeo4jRepositories;

@Configuration(proxyBeanMethods = false)
@EnableNeo4jRepositories(considerNestedRepositories = false)
class PopulationsConfiguration {}
